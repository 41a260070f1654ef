"""Read what authors, translators and partners write, with the line where each thing stands."""
