"""The whole program on one page: read → parse → build → check → compose → write.

`ordering` takes what a command line names, `loading` reads files into plans, `checking` runs the rules over them,
`printing` composes and writes notices, `comparing` sets plans side by side, `building` does all of it for a project, and
`starting` writes a first plan. Commands and the workbench call only this.
"""
