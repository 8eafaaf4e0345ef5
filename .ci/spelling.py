# python .ci/spelling.py: hunspell reads the text of the messages. It prints each word that the dictionary of the
# language lacks, where the word is, and the words that may be meant. Words that are right all the same are in
# words.txt, one a line: names that every language has are in locales/, others in the folder of the language.

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

LOCALES = Path("locales")


class Lines(Visitor):
    """The text of a file in lines, with the place of each. Ids, variables, functions and comments are no text."""

    def __init__(self, file):
        self.file = file
        self.source = file.read_text(encoding="utf-8")
        self.found = []
        self.visit(parse(self.source))

    def visit_TextElement(self, element):
        first = self.source.count("\n", 0, element.span.start) + 1
        for number, line in enumerate(element.value.split("\n"), first):
            # UTF-8: some dictionaries let a word end with a hyphen, some with a digit.
            self.found.append((f"{self.file}:{number}", re.sub(r"-(?=\d)", " ", line)))


def and_parents(folder):
    """A language, then the one of which it is a regional variant."""
    yield folder
    while "-" in folder.name:
        folder = folder.with_name(folder.name.rpartition("-")[0])
        yield folder


def dictionary_of(folder):
    for settings in filter(Path.exists, (language / "language.toml" for language in and_parents(folder))):
        named = tomllib.loads(settings.read_text(encoding="utf-8")).get("dictionary")
        if named:
            return named.rpartition("/")[2]
    return None


def answers(dictionary, folder, texts):
    """What hunspell says about each text: a line for each word."""
    lists = filter(Path.exists, (place / "words.txt" for place in [*and_parents(folder), LOCALES]))
    # hunspell gets a home of its own: words that somebody taught it are right on one machine only.
    with tempfile.TemporaryDirectory() as home:
        words = Path(home) / "words"
        words.write_text("".join(file.read_text(encoding="utf-8") for file in lists), encoding="utf-8")
        # A line that begins with a circumflex is a text, whatever comes next.
        said = subprocess.run(
            ["hunspell", "-a", "-d", dictionary, "-p", words],
            input="".join(f"^{text}\n" for text in texts),
            env={**os.environ, "HOME": home, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        ).stdout
    # First it says its version. An empty line ends what it says about a text.
    answer = []
    for line in said.split("\n")[1:-1]:
        if line:
            answer.append(line)
        else:
            yield answer
            answer = []


def check(folder):
    """Whether every word is in the dictionary or in a list."""
    dictionary = dictionary_of(folder)
    if dictionary is None:
        print(f"{folder}: not checked, as language.toml names no dictionary")
        return True
    lines = [line for file in sorted(folder.glob("*.ftl")) for line in Lines(file).found]
    count = unknown = 0
    said = answers(dictionary, folder, [text for _, text in lines])
    for (place, _), answer in zip(lines, said, strict=True):
        count += len(answer)
        # `& lisence 2 17: licence, silence`, or `# lisence 17`.
        for line in (line for line in answer if line[0] in "&#"):
            unknown += 1
            print(f"{place}: {line.split()[1]} ({line.partition(': ')[2] or 'nothing is like it'})")
    print(f"{folder}: {count} words, {unknown} of them neither in {dictionary} nor in words.txt")
    return unknown == 0


sys.exit(not all([check(settings.parent) for settings in sorted(LOCALES.glob("*/language.toml"))]))
