"""The program that lays a .docx out on pages: LibreOffice, where a machine has it. Everything else works without."""
