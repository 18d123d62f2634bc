"""Serves what another server responds as a later release might: objects with a field more, and open
vocabularies with another term in every place.

usage: future.py CONTRACT SERVER
"""

import http.server
import json
import sys
import urllib.error
import urllib.request

import yaml

CONTRACT = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
SERVER = sys.argv[2]


def resolved(schema):
    return CONTRACT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def later(value, schema):
    schema = resolved(schema)
    if isinstance(value, dict):
        known = schema.get("properties", {})
        others = schema.get("additionalProperties", {})
        grown = {k: later(v, known.get(k, others)) for k, v in value.items()}
        return grown | {"addedLater": {"of": ["any", 1, True]}} if known else grown
    if isinstance(value, list):
        return [later(item, schema.get("items", {})) for item in value]
    return "a-later-term" if "x-terms" in schema else value


def schema_of(path, status):
    segments = path.split("?")[0].split("/")
    for template, item in CONTRACT["paths"].items():
        parts = template.split("/")
        if len(parts) == len(segments) and all(p == s or p[0:1] == "{" for p, s in zip(parts, segments)):
            content = item["get"]["responses"]["200"]["content"]
            return next(iter(content.values()))["schema"] if status == 200 else {"$ref": "/Problem"}
    return {"$ref": "/Problem"}


class Later(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            response = urllib.request.urlopen(SERVER + self.path, timeout=30)
        except urllib.error.HTTPError as e:
            response = e
        body = later(json.load(response), schema_of(self.path, response.status))
        content = json.dumps(body).encode()
        self.send_response(response.status)
        self.send_header("Content-Type", response.headers["Content-Type"])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Later)
print(f"Listening on http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
