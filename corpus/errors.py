"""The one error tree. Every error that a person sees says what happened, to which file or value,
and what to do next; `exit_code` is what the command line ends with. It lives in the lowest layer so
that every layer can raise from it."""


class CouncilQAError(Exception):
    """Root of the tree: catch this to catch all that the program raises on purpose."""

    exit_code = 2


class InputError(CouncilQAError):
    """A question, an option, a file or a folder that cannot be used as given."""


class ReadError(InputError):
    """One file of an archive that cannot be read; indexing lists it and goes on."""


class IndexMissingError(CouncilQAError):
    """No index where one was named."""

    exit_code = 3


class IndexDamagedError(CouncilQAError):
    """An index whose files do not agree with its manifest."""

    exit_code = 3


class IndexBusyError(CouncilQAError):
    """Another process is building this index."""


class IndexWriteError(CouncilQAError):
    """The index could not be written; the one before it still answers."""


class ModelError(CouncilQAError):
    """The sentence encoder is missing, altered, or not the one that the index was built with."""

    exit_code = 3
