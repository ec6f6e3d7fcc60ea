"""What connects: command line, HTTP, Slack, CRM writers, settings."""

from __future__ import annotations


def __getattr__(name: str) -> str:
    """`api.__version__`, looked up only when somebody asks for it."""
    if name == "__version__":
        return _version()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _version() -> str:
    """Version of the installed distribution; a checkout that is not installed has it in its pyproject.toml."""
    from importlib.metadata import PackageNotFoundError, version
    from pathlib import Path

    try:
        return version("leadproof")
    except PackageNotFoundError:
        import tomllib

        project = Path(__file__).parent.parent / "pyproject.toml"
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])
