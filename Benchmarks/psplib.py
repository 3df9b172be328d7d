"""Projects of PSPLIB and their best known ends; and whether a schedule can be carried out, looked at without the program's own code."""

import csv
import os
from dataclasses import dataclass
from pathlib import Path

from server import ROOT

# Instances in folders by family, and best_known.csv beside them.
FOLDER = Path(os.environ.get("PSPLIB", ROOT.parent / "shared/data/psplib"))


@dataclass
class Instance:
    name: str
    family: str
    best: int

    @property
    def path(self) -> Path:
        return FOLDER / self.family / f"{self.name}.sm"


def instances() -> list[Instance]:
    with open(FOLDER / "best_known.csv", encoding="utf-8") as file:
        return [Instance(row["instance"], row["set"], int(row["best_ub"])) for row in csv.DictReader(file)]


def faults(path: Path, starts: list[int]) -> list[str]:
    """What a schedule breaks: links and capacities."""
    lines = path.read_text(encoding="utf-8").splitlines()

    def table(heading: str, skipped: int) -> list[list[int]]:
        first = next(number for number, line in enumerate(lines) if line.strip().startswith(heading)) + skipped
        rows = []
        for line in lines[first:]:
            if not line.strip() or line.startswith("*"):
                break
            rows.append([int(word) for word in line.split()])
        return rows

    jobs = table("REQUESTS/DURATIONS", 3)
    capacities = table("RESOURCEAVAILABILITIES", 2)[0]
    days = {job[0]: job[2] for job in jobs}
    if len(starts) != len(jobs):
        return [f"{len(starts)} starts for {len(jobs)} jobs"]
    begins = dict(zip(days, starts))
    found = [
        f"{after} begins before the end of {row[0]}" for row in table("PRECEDENCE RELATIONS", 2) for after in row[3:]
        if begins[after] < begins[row[0]] + days[row[0]]]
    used: dict[tuple[int, int], int] = {}
    for job in jobs:
        for resource, amount in enumerate(job[3:]):
            for day in range(begins[job[0]], begins[job[0]] + job[2]):
                used[resource, day] = used.get((resource, day), 0) + amount
    return found + [
        f"{amount} of R{resource + 1} on day {day}" for (resource, day), amount in used.items() if amount > capacities[resource]]
