"""The demo shop 'Olive & Oak': hand-written tables in, the shop's files out."""
