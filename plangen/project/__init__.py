"""Files and folders: which plans there are, what stands around them, and how results are written."""

from __future__ import annotations

from plangen.project.file import Opened, decoded, open_text
from plangen.project.output import NotWritten, write_file
from plangen.project.project import Project, find, open_project

__all__ = ["NotWritten", "Opened", "Project", "decoded", "find", "open_project", "open_text", "write_file"]
