"""Ends found against the best known of PSPLIB; a plan of a real size; a forecast."""

import json
import os
import subprocess
from pathlib import Path

import psplib
from office import measure, row


def scheduling(folder: Path):
    """How far the ends found in one second and in ten are from the best known of PSPLIB; a plan of a real size; a forecast."""
    goals = {"j30": 0.1, "j60": 0.6, "j120": 3}
    deviations: dict[str, list[tuple[float, psplib.Instance]]] = {family: [] for family in goals}
    for instance in psplib.instances():
        deviations[instance.family].append((deviation(instance, seconds=1), instance))
    for family, found in deviations.items():
        # What is at its best after one second is at its best after ten: those that are not are tried again, the worst first.
        found.sort(key=lambda each: -each[0])
        again = [(before, deviation(instance, seconds=10)) for before, instance in found[:4] if before > 0]
        longer = "; ".join(f"{before:.2f} → {after:.2f} %" for before, after in again)
        mean = sum(each for each, _ in found) / len(found)
        missed = sum(each > 0 for each, _ in found)
        row(f"{family}, 1 s: mean % above the best known end", f"{mean:.3f} %, {missed} of {len(found)} above it"
            + (f"; the worst in 10 s: {longer}" if longer else ""), mean, "≤", goals[family])
    plan = measure("plan", "--activities", "1000", "--people", "30", "--seconds", "10")
    row("1,000 activities, 30 people, calendars: first schedule / 0.5 s",
        f"{plan['first'] * 1000:.0f} ms, day {plan['endAtFirst']:.0f}; after 0.5 s day {plan['endAtHalf']:.0f}, after 2 s"
        f" {plan['endAtTwo']:.0f}, after 10 s {plan['end']:.0f}; none ends before day {plan['lowerBound']:.0f}", plan["first"] / 0.5, "≤", 1)
    forecast = measure("forecast", "--activities", "200", "--runs", "10000")
    row("forecast, 10,000 runs of 200 activities / 0.2 s", f"{forecast['seconds'] * 1000:.0f} ms", forecast["seconds"] / 0.2, "≤", 1)
    more = measure("forecast", "--activities", "200", "--runs", "100000")
    row("memory of ten times as many runs / 1 MB", f"{(more['memory'] - forecast['memory']) / 1e6:.2f} MB",
        (more["memory"] - forecast["memory"]) / 1e6, "≤", 1)


def deviation(instance: psplib.Instance, seconds: int) -> float:
    """By how many per cent the end that the program finds is later than the best known."""
    done = subprocess.run(
        [os.environ["JALON"], "schedule", str(instance.path), "--seconds", str(seconds), "--threads", "2", "--json"],
        check=True, capture_output=True, text=True, timeout=60)
    answer = json.loads(done.stdout)
    faults = psplib.faults(instance.path, answer["starts"])
    assert not faults and answer["lower_bound"] <= instance.best, f"{instance.name}: {faults} {answer}"
    assert answer["seconds"] < seconds + 0.5, f"{instance.name} took {answer['seconds']} s"
    return 100 * (answer["makespan"] - instance.best) / instance.best
