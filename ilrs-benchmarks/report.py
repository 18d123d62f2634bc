"""What both benchmarks share: how a server is started, a row is judged, and docs/benchmarks.md is rewritten."""

import argparse
import datetime
import os
import pathlib
import platform
import re
import subprocess
import sys
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
SERVER = ROOT / "ilrs-server/target/ilrs-server.jar"
BENCHMARKS = ROOT / "ilrs-benchmarks/target/ilrs-benchmarks.jar"
DOCUMENT = ROOT / "docs/benchmarks.md"
TICKS = os.sysconf("SC_CLK_TCK")


def row(what, here, there, ratio, mark=None, above=False):
    """Returns a row of the table; the ratio has to be the mark at most, or at least if it is above."""
    reached = "" if mark is None else "yes" if (ratio >= mark if above else ratio <= mark) else "**no**"
    limit = "" if mark is None else f"{'≥' if above else '≤'} {mark:g}"
    return f"| {what} | {here} | {there} | {ratio:.2f} | {limit} | {reached} |"


def cpu(pid):
    """Returns the CPU time of a process in seconds, in user mode and in the kernel."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def get(uri):
    with urllib.request.urlopen(uri, timeout=30) as response:
        return response.read()


def start_server(*arguments, cores="0,1"):
    """Starts a server on a free port; returns the process and the address."""
    command = ["taskset", "-c", cores, "java", *arguments, "-jar", str(SERVER), "--port", "0", "--drain", "0", "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    line = process.stdout.readline()
    if not line.startswith("Listening on "):
        sys.exit("The server did not start")
    return process, line.split()[-1]


def release(java="java"):
    version = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    return int(re.search(r'version "(\d+)', version)[1])


def plot(kind, name, title, points):
    """Draws docs/NAME.png; a point is a series, a value on the x axis and one on the y axis."""
    command = ["java", "-cp", str(BENCHMARKS), "io.github.ilrs.benchmarks.Plot", kind, title, str(ROOT / "docs" / name)]
    lines = "".join("\t".join(map(str, point)) + "\n" for point in points)
    subprocess.run(command, input=lines, text=True, check=True)


def main(name, description, arguments, rows):
    """Reads the command line and replaces the section of this name by the rows that a function of the options returns."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    for argument, settings in arguments.items():
        parser.add_argument(argument, **settings)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    machine = f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, JDK {release()}"
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    lines = [
        begin,
        f"{datetime.date.today()}, commit {commit}, {machine}, load {load:.1f} before the run. Medians of {options.rounds} rounds.",
        "",
        "| what | here | there | ratio | mark | reached |",
        "|---|---:|---:|---:|---:|---|",
        *rows(options),
        end,
    ]
    document = DOCUMENT.read_text()
    before, after = document[: document.index(begin)], document[document.index(end) + len(end) :]
    DOCUMENT.write_text(before + "\n".join(lines) + after)
