"""What people do: one small module per thing, without Qt."""
