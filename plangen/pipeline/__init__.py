"""The whole program on one page: read → parse → build → check → compose → write.

`loading` reads files into plans, `checking` runs the rules over them, `printing` composes and writes, `building` does
all of it for a project. Commands and the workbench call only this.
"""
