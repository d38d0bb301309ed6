"""How Python meets QML: types, rows, work beside the GUI thread, and its guards."""
