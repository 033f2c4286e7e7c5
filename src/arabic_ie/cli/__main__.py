"""``python -m arabic_ie.cli`` is the command ``arabic-ie``."""

from arabic_ie.cli import main

main(prog_name="arabic-ie")
