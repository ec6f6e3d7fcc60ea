"""What can be set from outside: environment variables, and a `.env` file in the current folder.

Nothing set: everything runs on the embedded defaults. `.env.example` documents each name.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from agent.errors import ConfigurationError
from api.reader_names import ReaderName
from api.setting_parts.crm import CrmSettings
from api.setting_parts.inquiries import InquirySettings
from api.setting_parts.meetings import MeetingSettings
from api.setting_parts.telemetry import TelemetrySettings
from api.setting_parts.work import WorkSettings

if TYPE_CHECKING:
    from agent.model_reader import Endpoint, Prices
    from agent.transcripts.incoming import Limits

PREFIX = "LEADPROOF_"
ENV_FILE = ".env"
NOT_SETTINGS = frozenset({"LEADPROOF_DATA", "LEADPROOF_DEBUG"})
"""Names that are ours but no settings: where measuring data lies, and whether errors show their traceback."""


def _user_data_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("leadproof", appauthor=False)


class Settings(MeetingSettings, InquirySettings, CrmSettings, WorkSettings, TelemetrySettings, BaseSettings):
    """All settings. Secrets never show in a repr, a log or an error.

    Where data lies: `home` is the folder of the embedded stores; `database_url` a SQLAlchemy URL (SQLite file in
    `home` by default) and `chroma` a folder or the URL of a Chroma server (a folder in `home` by default).
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        validate_by_name=True,
        validate_by_alias=True,
    )

    home: Path = Field(default_factory=_user_data_folder)
    database_url: SecretStr | None = None
    chroma: str | None = None
    scorecard: str = "default"
    routing: str | None = None
    reader: ReaderName = "rules"
    seller_domains: Annotated[tuple[str, ...], NoDecode] = ()

    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str | None = Field(default=None, validation_alias="OPENAI_BASE_URL")
    model: str | None = None
    model_api: Literal["chat", "responses"] = "chat"
    model_timeout: float = Field(default=60.0, gt=0)
    model_window: int = Field(default=24_000, ge=500)
    model_max_output: int | None = Field(default=None, ge=1)
    model_temperature: float | None = Field(default=0.0, ge=0)
    model_price_input: Decimal | None = Field(default=None, ge=0)
    model_price_cached: Decimal | None = Field(default=None, ge=0)
    model_price_output: Decimal | None = Field(default=None, ge=0)

    max_bytes: int = Field(default=20_000_000, ge=1)
    max_utterances: int = Field(default=20_000, ge=1)
    max_utterance_characters: int = Field(default=200_000, ge=1)
    max_import_bytes: int = Field(default=100_000_000, ge=1)

    slack_bot_token: SecretStr | None = Field(default=None, validation_alias="SLACK_BOT_TOKEN")
    slack_signing_secret: SecretStr | None = Field(default=None, validation_alias="SLACK_SIGNING_SECRET")
    slack_channel: str | None = None
    slack_base_url: str = "https://slack.com/api/"

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)

    @field_validator("home")
    @classmethod
    def _absolute(cls, folder: Path) -> Path:
        return folder.expanduser().absolute()

    @field_validator("seller_domains", mode="before")
    @classmethod
    def _domains(cls, value: object) -> object:
        """ "acme.example, acme.test" and a list alike; "@acme.example" is taken as the domain."""
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, (list, tuple)):
            return value
        return tuple(str(part).strip().removeprefix("@").lower() for part in parts if str(part).strip())

    @field_validator("model_temperature", mode="before")
    @classmethod
    def _unsent(cls, value: object) -> object:
        """ "none" is not sent, for models that know no temperature."""
        return None if isinstance(value, str) and value.strip().lower() == "none" else value

    @property
    def scorecards(self) -> tuple[str, ...]:
        """The names and files of the scorecards, in their order."""
        return tuple(each.strip() for each in self.scorecard.split(",") if each.strip())

    @property
    def database(self) -> str:
        """SQLAlchemy URL of the database, password included: never show it."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.home / 'leadproof.db'}"

    @property
    def vectors(self) -> Path | str:
        """Where Chroma keeps its vectors: a folder, or the URL of a server."""
        if self.chroma is None:
            return self.home / "chroma"
        return self.chroma if "://" in self.chroma else Path(self.chroma).expanduser().absolute()

    @cached_property
    def limits(self) -> Limits:
        """How much one conversation may hold."""
        from agent.transcripts.incoming import Limits

        return Limits(
            max_bytes=self.max_bytes,
            max_utterances=self.max_utterances,
            max_utterance_characters=self.max_utterance_characters,
        )

    @cached_property
    def endpoint(self) -> Endpoint:
        """The model that reads, and its terms. Raises ConfigurationError where it is not said which."""
        from agent.model_reader import Api, Endpoint

        if self.model is None:
            raise ConfigurationError(
                "model_missing",
                f"The reader “{self.reader}” asks a model, and none is named. Set LEADPROOF_MODEL to its name.",
            )
        if self.openai_api_key is None and self.openai_base_url is None:
            raise ConfigurationError(
                "openai_key_missing",
                "No key for the model is set. Set OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint that needs none.",
            )
        return Endpoint(
            model=self.model,
            api=Api(self.model_api),
            base_url=self.openai_base_url,
            api_key=self.openai_api_key or SecretStr("none"),
            timeout=self.model_timeout,
            temperature=self.model_temperature,
            max_output=self.model_max_output,
            window=self.model_window,
            prices=self._prices,
        )

    @property
    def _prices(self) -> Prices | None:
        from agent.model_reader import Prices

        if self.model_price_input is None and self.model_price_output is None:
            return None
        if self.model_price_input is None or self.model_price_output is None:
            raise ConfigurationError(
                "model_price_missing",
                "Of LEADPROOF_MODEL_PRICE_INPUT and LEADPROOF_MODEL_PRICE_OUTPUT only one is set. Set both or none.",
            )
        return Prices(input=self.model_price_input, cached=self.model_price_cached, output=self.model_price_output)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  (no setting is read from a folder of secrets)
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Looking up every setting in a file that is not there takes as long as in the environment."""
        file = getattr(dotenv_settings, "env_file", None)
        named = isinstance(file, str | Path) and Path(file).expanduser().is_file()
        return (init_settings, env_settings, *([dotenv_settings] if named else []))

    @property
    def posts_to_slack(self) -> bool:
        """Whether scores are announced in a Slack channel: a token and a channel are set."""
        return self.slack_bot_token is not None and self.slack_channel is not None


def load_settings(env_file: str | Path | None = ENV_FILE) -> Settings:
    """Settings out of the environment, and of `env_file` where that has a name the environment lacks.

    Raises ConfigurationError for a value that cannot be used and for a LEADPROOF_ name that is no setting.
    """
    try:
        settings = Settings(_env_file=env_file, _env_file_encoding="utf-8")
        _refuse_unknown({**_dotenv(env_file), **os.environ})
    except ValidationError as error:
        raise ConfigurationError("setting_invalid", _complaint(error)) from None
    except (UnicodeDecodeError, OSError) as error:
        raise ConfigurationError(
            "env_file_unreadable", f"The file {env_file} cannot be read as UTF-8 text ({type(error).__name__})."
        ) from None
    return settings


def variable_of(field: str) -> str:
    """Name of the environment variable that fills a field of Settings."""
    alias = Settings.model_fields[field].validation_alias
    return alias if isinstance(alias, str) else f"{PREFIX}{field.upper()}"


def _dotenv(env_file: str | Path | None) -> Mapping[str, Any]:
    if env_file is None or not Path(env_file).is_file():
        return {}
    from dotenv import dotenv_values

    return dotenv_values(env_file, encoding="utf-8")


def _refuse_unknown(names: Mapping[str, Any]) -> None:
    known = {variable_of(field) for field in Settings.model_fields} | NOT_SETTINGS
    unknown = sorted(name for name in names if name.startswith(PREFIX) and name not in known)
    if not unknown:
        return
    near = difflib.get_close_matches(unknown[0], known, n=1)
    hint = f" Did you mean {near[0]}?" if near else " .env.example lists all settings."
    raise ConfigurationError("setting_unknown", f"{', '.join(unknown)} is no setting of Leadproof.{hint}")


def _complaint(error: ValidationError) -> str:
    """One sentence a fault, with the variable's name and never its value."""
    faults = []
    for fault in error.errors(include_input=False, include_url=False, include_context=False):
        place = str(fault["loc"][0]) if fault["loc"] else ""
        name = variable_of(place) if place in Settings.model_fields else place
        faults.append(f"{name}: {fault['msg']}.")
    return " ".join(faults)
