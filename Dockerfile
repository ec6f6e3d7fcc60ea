# Leadproof as an image: the packages of deploy/service.lock, every file checked by its hash, and nothing to build with.
FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
COPY deploy/service.lock deploy/build.lock deploy/
RUN python -m venv /opt/leadproof \
 && /opt/leadproof/bin/python -m pip install --require-hashes --only-binary :all: --requirement deploy/service.lock
RUN python -m venv /opt/build \
 && /opt/build/bin/python -m pip install --require-hashes --only-binary :all: --requirement deploy/build.lock
COPY pyproject.toml README.md LICENSE ./
COPY agent agent
COPY api api
COPY knowledge knowledge
COPY prompts prompts
RUN /opt/build/bin/python -m hatchling build --target wheel --directory /src/dist \
 && /opt/leadproof/bin/python -m pip install --no-deps --no-index /src/dist/*.whl \
 && /opt/leadproof/bin/python -m pip uninstall --yes setuptools pip

FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/leadproof leadproof \
 && python -m pip uninstall --yes setuptools wheel pip
COPY --from=build /opt/leadproof /opt/leadproof
ENV PATH=/opt/leadproof/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    LEADPROOF_HOME=/var/lib/leadproof \
    LEADPROOF_HOST=0.0.0.0 \
    LEADPROOF_LOG=json
USER 10001:10001
WORKDIR /var/lib/leadproof
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["leadproof"]
CMD ["serve"]
