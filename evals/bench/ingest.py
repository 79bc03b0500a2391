"""How long an ingest takes and how much memory: `python -m evals.bench.ingest` prints it against the targets.

Each run is a process of its own, so that what one has loaded does not flatter the next: a first run
(the model is exported, everything embedded), a full run with the exported model at hand, a run in which
only the corpus's code digest is the same (no change), each under the data directory that is given.

What is not embedding is the time on the clock in which nothing is being embedded: compiling, what is left to write
when the last vector is there, verifying, publishing. The texts are written and the collection is filled while passages
are embedded, on the same cores: that makes the embedding longer, and the time of it holds theirs. The seconds of
computing are those of both processes, and so is the memory: the most that they held at one time, looked up (on Linux)
ten times a second.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

_RUN = """
import json, resource, sys, time
from datetime import UTC, datetime
from pathlib import Path
started = time.perf_counter()
from ingest.pipeline import Ingest
points = []
corpus, data = sys.argv[1:3]
clock = lambda: datetime.fromtimestamp(0, UTC)
checkpoint = lambda point: points.append((point, time.perf_counter() - started, time.process_time()))
report = Ingest(Path(corpus), Path(data), clock, checkpoint=checkpoint).run(force=len(sys.argv) > 3)
own, other = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({
    "changed": report.changed, "passages": report.result.created + report.result.updated + report.result.skipped,
    "points": points, "seconds": time.perf_counter() - started,
    "cpu": own.ru_utime + own.ru_stime + other.ru_utime + other.ru_stime,
    "megabytes": own.ru_maxrss / 1024,
}))
"""
_LOOKED_UP_EVERY = 0.1
_RESIDENT = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run: seconds on the clock and of computing, in all and until each point; peak memory in megabytes.

    The computing until a point is that of the process that embeds.

    On a machine that others use too, the seconds of computing (over all cores) say more than the clock.
    """

    name: str
    seconds: float
    computing: float
    megabytes: float
    passages: int
    points: dict[str, tuple[float, float]]

    def between(self, first: str, last: str) -> tuple[float, float]:
        """Seconds from one point to another, on the clock and of computing; 0 if the run did not reach them."""
        (a, b), (c, d) = self.points.get(first, (0.0, 0.0)), self.points.get(last, (0.0, 0.0))
        return c - a, d - b


def measure(name: str, corpus: Path, data: Path, *more: str) -> Run:
    """Ingest `corpus` into `data` in a new process."""
    command = [sys.executable, "-c", _RUN, str(corpus), str(data), *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as ran:  # noqa: S603 - our own interpreter
        held = 0.0
        while ran.poll() is None:
            held = max(held, _held(ran.pid))
            time.sleep(_LOOKED_UP_EVERY)
        said = ran.stdout.read() if ran.stdout else ""
    if ran.returncode:
        raise subprocess.CalledProcessError(ran.returncode, command[0])
    found = json.loads(said.strip().splitlines()[-1])
    points = {point: (seconds, computing) for point, seconds, computing in found["points"]}
    return Run(name, found["seconds"], found["cpu"], max(held, found["megabytes"]), found["passages"], points)


def _held(process: int) -> float:
    """The megabytes that a process and all that it has started hold now; 0 where /proc does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
        tasks = Path(f"/proc/{process}/task").glob("*/children")
        others = [int(started) for task in tasks for started in task.read_text(encoding="ascii").split()]
    except OSError:
        return 0.0
    own = _RESIDENT.search(status)
    return (int(own[1]) / 1024 if own else 0.0) + sum(_held(other) for other in others)


def report(runs: list[Run]) -> str:
    """The measured runs and whether they meet the targets."""
    first, full, none = runs
    embedding, computing = full.between("encoder ready", "embedded")
    other = full.seconds - embedding
    memory = max(run.megabytes for run in runs)
    lines = [f"{'run':<28}{'seconds':>9}{'computing':>11}{'MB':>7}"]
    lines += [f"{run.name:<28}{run.seconds:>9.1f}{run.computing:>11.1f}{run.megabytes:>7.0f}" for run in runs]
    lines += [
        "",
        f"exporting the model (once a model): {first.between('cleared', 'encoder ready')[0]:.1f} s",
        f"embedding, and what is written meanwhile: {embedding:.1f} s; computing {computing:.1f} s, "
        f"{full.computing - computing:.1f} s all else (filling the collection too)",
        f"{_verdict(full.seconds < 60)}  full ingest of {full.passages} passages: {full.seconds:.1f} s (target 60)",
        f"{_verdict(other < 5)}  of which not embedding: {other:.1f} s (target 5)",
        f"{_verdict(none.seconds < 2)}  nothing changed: {none.seconds:.2f} s (target 2)",
        f"{_verdict(memory < 1500)}  memory: {memory:.0f} MB (target 1500)",
    ]
    return "\n".join(lines)


def _verdict(met: bool) -> str:
    return "met   " if met else "MISSED"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    given = parser.parse_args().corpus
    with tempfile.TemporaryDirectory() as folder:
        corpus, data = Path(folder) / "corpus", Path(folder) / "data"
        shutil.copytree(given, corpus)
        first = measure("first (exports the model)", corpus, data)
        index = data / "index"
        index.rename(data / "index-of-the-first-run")
        runs = [first, measure("full (model at hand)", corpus, data), measure("nothing changed", corpus, data)]
    sys.stdout.write(report(runs) + "\n")


if __name__ == "__main__":
    main()
