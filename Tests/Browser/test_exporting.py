"""A plan leaves as a file that Excel and LibreOffice open, and comes back as the same plan."""

import csv
import datetime
import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from client import Client, Stage

PLAN = [("Poser la signalétique", datetime.date(2030, 3, 12)), ("Commander le mobilier", datetime.date(2020, 1, 15))]


def exported(plan: Stage, browse, instance, claire, tmp_path: Path, name: str) -> Path:
    """The file as the page's link saves it."""
    page = browse(instance, claire, path=f"{plan.path}/plan")
    with page.expect_download() as download:
        page.get_by_role("link", name=f"Exporter en {name.upper()}").click()
    assert download.value.suggested_filename == f"Accueil unique.{name}"
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    return path


def actions(sheet) -> list[dict]:
    rows = list(sheet.iter_rows(values_only=True))
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def test_a_workbook_has_dates_widths_filters_and_a_frozen_header(instance, claire, plan, browse, tmp_path):
    book = openpyxl.load_workbook(exported(plan, browse, instance, claire, tmp_path, "xlsx"))
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2" or sheet.freeze_panes.endswith("2")
    assert sheet.auto_filter.ref.startswith("A1:")
    table = actions(sheet)
    assert len(table) == 4
    by_title = {row["Titre"]: row for row in table}
    for title, day in PLAN:
        value = by_title[title]["Échéance"]
        assert isinstance(value, datetime.datetime) and value.date() == day
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert all(width > 4 for width in widths) and len(set(widths)) > 3
    header = sheet["A1"]
    assert header.font.bold
    assert [sheet.title for sheet in book.worksheets] == ["Plan d’actions", "Personnes"]


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """LibreOffice, with a profile of its own."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is missing: bin/setup --tests"
    profile = tmp_path_factory.mktemp("office")

    def convert(path: Path, target: str, folder: Path) -> Path:
        subprocess.run(
            [program, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target, "--outdir", folder, path],
            check=True, capture_output=True, timeout=180)
        return folder / f"{path.stem}.{target.split(':')[0]}"

    return convert


def test_libreoffice_opens_the_workbook_with_real_dates(instance, claire, plan, browse, tmp_path, office):
    """Saved again, what were dates are dates still: LibreOffice understood them."""
    path = exported(plan, browse, instance, claire, tmp_path, "xlsx")
    (tmp_path / "saved").mkdir()
    again = openpyxl.load_workbook(office(path, "xlsx", tmp_path / "saved"))
    by_title = {row["Titre"]: row for row in actions(again.worksheets[0])}
    for title, day in PLAN:
        assert by_title[title]["Échéance"].date() == day
    assert again.worksheets[0].auto_filter.ref


def test_libreoffice_opens_the_csv_with_real_dates(instance, claire, plan, browse, tmp_path, office):
    path = exported(plan, browse, instance, claire, tmp_path, "csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel needs the mark of UTF-8"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [row["Titre"] for row in rows].count("Poser la signalétique") == 1
    assert {row["Échéance"] for row in rows} >= {"12/03/2030", "15/01/2020"}


@pytest.mark.parametrize("format", ["xlsx", "csv"])
def test_an_export_that_libreoffice_saved_gives_the_same_plan(instance, claire, plan, browse, tmp_path, office, format):
    """Export, open and save in LibreOffice, import: nothing has changed."""
    path = exported(plan, browse, instance, claire, tmp_path, format)
    if format == "xlsx":
        path = office(path, "ods", tmp_path)
    answer = instance.run("import", str(path), "--name", f"Retour {plan.id}", "--as", claire.email)
    assert answer.returncode == 0
    original, returned = (
        instance.run("export", name, "--format", "csv").stdout for name in (plan.id, f"Retour {plan.id}"))
    assert "Commander le mobilier" in original
    assert returned == original


def test_a_stranger_gets_no_file(instance, plan, yanis):
    for name in ("xlsx", "csv"):
        url = f"{instance.address}{plan.path}/export.{name}"
        assert yanis.client.http.get(url, timeout=30).status_code == 404
        assert Client(instance.address).http.get(url, timeout=30, allow_redirects=False).status_code == 303
