"""Files and folders: which plans there are, what stands around them, and how results are written."""

from __future__ import annotations

from plangen.project.file import LARGEST, Opened, decoded, open_text
from plangen.project.folder import SETTINGS, lies_in, plan_files
from plangen.project.output import NotWritten, write_file
from plangen.project.project import Project, find, open_project

__all__ = [
    "LARGEST", "SETTINGS", "NotWritten", "Opened", "Project", "decoded", "find", "lies_in", "open_project", "open_text",
    "plan_files", "write_file",
]  # fmt: skip
