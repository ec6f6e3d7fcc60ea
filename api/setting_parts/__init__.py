"""The settings by what they are for. `api.settings.Settings` is made of them."""
