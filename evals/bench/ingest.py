"""How long an ingest takes and how much memory: `python -m evals.bench.ingest` prints it against the targets.

Each run is a process of its own, so that what one has loaded does not flatter the next: a first run
(the model is exported, everything embedded), a full run with the exported model at hand, a run in which
only the corpus's code digest is the same (no change), each under the data directory that is given.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
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
print(json.dumps({
    "changed": report.changed, "passages": report.result.created + report.result.updated + report.result.skipped,
    "points": points, "seconds": time.perf_counter() - started, "cpu": time.process_time(),
    "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run: seconds on the clock and of computing, in all and until each point; peak memory in megabytes.

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
    ran = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter
    found = json.loads(ran.stdout.strip().splitlines()[-1])
    points = {point: (seconds, computing) for point, seconds, computing in found["points"]}
    return Run(name, found["seconds"], found["cpu"], found["megabytes"], found["passages"], points)


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
        f"embedding: {embedding:.1f} s; computing {computing:.1f} s, {full.computing - computing:.1f} s all else",
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
