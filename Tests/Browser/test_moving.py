"""Rows that move: by pointer, by keyboard, by buttons; others see it, and one undo takes it back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from plan_page import PlanPage

SIGNS, DESK, TRAINING, LEAFLET = (
    "Poser la signalétique", "Commander le mobilier", "Former les agents d’accueil", "Imprimer un dépliant")


def centre(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def handle(page: PlanPage, title: str) -> Locator:
    return page.row(title).locator("[data-handle]")


def drag(page: PlanPage, title: str, target: str, *, above: bool, drop: bool = True):
    """Takes a row by its number and puts it just above or below another."""
    mouse = page.page.mouse
    box = page.row(target).bounding_box()
    mouse.move(*centre(handle(page, title)))
    mouse.down()
    mouse.move(box["x"] + 60, box["y"] + box["height"] / 2, steps=4)
    mouse.move(box["x"] + 60, box["y"] + (4 if above else box["height"] - 4), steps=3)
    if drop:
        mouse.up()


def workstream(page: PlanPage, title: str) -> Locator:
    return page.row(title).locator("xpath=ancestor::tbody")


@pytest.fixture
def page(instance, claire, plan, browse) -> PlanPage:
    return PlanPage(browse(instance, claire), plan).open()


def test_a_row_is_dragged_within_its_workstream(page):
    drag(page, DESK, SIGNS, above=True, drop=False)
    expect(page.page.locator("#drop-line")).to_be_visible()
    expect(page.page.locator("#drag-name")).to_have_text(DESK)
    page.page.mouse.up()
    expect(page.titles).to_have_text([DESK, SIGNS, TRAINING, LEAFLET])
    expect(page.status).to_have_text(f"{DESK} : 1 sur 2, dans Préparer les lieux.")
    expect(page.page.locator("#drop-line")).to_be_hidden()
    expect(page.panel).to_have_count(0)
    page.page.reload()
    expect(page.titles).to_have_text([DESK, SIGNS, TRAINING, LEAFLET])


def test_a_row_is_dragged_to_another_workstream_others_see_it_and_one_undo_takes_it_back(
        instance, claire, yanis, shared, browse):
    hers, his = (PlanPage(browse(instance, account), shared).open() for account in (claire, yanis))
    drag(hers, SIGNS, LEAFLET, above=True)
    for page in (hers, his):
        expect(page.titles).to_have_text([DESK, TRAINING, SIGNS, LEAFLET])
        expect(workstream(page, SIGNS)).to_have_attribute("aria-label", "Former les agents")
    hers.page.get_by_role("button", name="Annuler").click()
    for page in (hers, his):
        expect(page.titles).to_have_text([SIGNS, DESK, TRAINING, LEAFLET])


def test_escape_gives_up_a_drag_and_so_does_dropping_it_elsewhere(page):
    drag(page, DESK, SIGNS, above=True, drop=False)
    page.page.keyboard.press("Escape")
    expect(page.page.locator("#drop-line")).to_be_hidden()
    page.page.mouse.up()
    drag(page, DESK, SIGNS, above=True, drop=False)
    page.page.mouse.move(600, 20, steps=3)
    page.page.mouse.up()
    expect(page.page.locator("[data-dragging], [data-over]")).to_have_count(0)
    expect(page.titles).to_have_text([SIGNS, DESK, TRAINING, LEAFLET])
    assert page.page.evaluate("document.querySelector('#move') === null"), "nothing was sent"


def test_a_finger_takes_a_row_by_its_number(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire, width=390, has_touch=True), plan).open()
    touch = page.page.context.new_cdp_session(page.page)

    def send(kind: str, *points: tuple[float, float]):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})

    handle(page, SIGNS).evaluate("handle => handle.scrollIntoView({ block: 'center' })")
    x, y = centre(handle(page, SIGNS))
    box = page.row(DESK).bounding_box()
    send("touchStart", (x, y))
    for step in range(1, 6):
        send("touchMove", (x, y + (box["y"] + box["height"] - 4 - y) * step / 5))
    expect(page.page.locator("#drop-line")).to_be_visible()
    send("touchEnd")
    expect(page.titles).to_have_text([DESK, SIGNS, TRAINING, LEAFLET])


def test_a_long_plan_scrolls_while_a_row_is_dragged_to_its_edge(instance, claire, plan, browse):
    for number in range(30):
        plan.with_action(f"Action de plus {number}", workstream=plan.places)
    page = PlanPage(browse(instance, claire), plan).open()
    last = page.row(LEAFLET)
    expect(last).not_to_be_in_viewport()
    mouse = page.page.mouse
    mouse.move(*centre(handle(page, DESK)))
    mouse.down()
    mouse.move(300, 600, steps=3)
    mouse.move(300, 895, steps=3)
    expect(last).to_be_in_viewport()
    while page.page.evaluate("scrollY + innerHeight < document.documentElement.scrollHeight - 1"):
        page.page.wait_for_timeout(50)
    box = last.bounding_box()
    mouse.move(300, box["y"] + box["height"] - 4, steps=3)
    mouse.up()
    expect(page.titles.last).to_have_text(DESK)


# By keyboard

def test_alt_and_arrows_move_a_row_across_workstreams_and_the_focus_follows(page):
    keys = page.page.keyboard
    page.cell(SIGNS, "title").focus()
    keys.press("Alt+ArrowDown")
    expect(page.titles).to_have_text([DESK, SIGNS, TRAINING, LEAFLET])
    expect(page.status).to_have_text(f"{SIGNS} : 2 sur 2, dans Préparer les lieux.")
    expect(page.cell(SIGNS, "title")).to_be_focused()
    # Faster than the answers come.
    for _ in range(3):
        keys.press("Alt+ArrowDown")
    expect(page.titles).to_have_text([DESK, TRAINING, LEAFLET, SIGNS])
    expect(page.status).to_have_text(f"{SIGNS} : 3 sur 3, dans Former les agents.")
    expect(page.cell(SIGNS, "title")).to_be_focused()
    keys.press("Alt+ArrowDown")
    expect(page.status).to_contain_text("Rien au-delà")
    keys.press("Alt+ArrowUp")
    expect(page.status).to_have_text(f"{SIGNS} : 2 sur 3, dans Former les agents.")
    page.page.wait_for_load_state("networkidle")
    page.page.reload()
    expect(page.titles).to_have_text([DESK, TRAINING, SIGNS, LEAFLET])


def test_a_sorted_list_says_why_rows_do_not_move(page):
    page.open("?sort=due")
    page.cell(SIGNS, "title").focus()
    page.page.keyboard.press("Alt+ArrowDown")
    expect(page.status).to_contain_text("La liste est triée")
    order = page.titles.all_inner_texts()
    drag(page, SIGNS, DESK, above=False)
    expect(page.status).to_contain_text("La liste est triée")
    assert page.titles.all_inner_texts() == order


def test_a_row_whose_neighbour_is_gone_goes_back_and_it_is_said(instance, claire, plan, browse):
    page = PlanPage(browse(instance, claire), plan).open()
    page.page.watch.allow("status of 422", "status of 409")
    page.page.route("**/live?*", lambda route: route.abort())
    page.page.reload()
    page.page.watch.allow("ERR_FAILED")
    plan.send(f"actions/{plan.signs}/delete")
    page.cell(DESK, "title").focus()
    page.page.keyboard.press("Alt+ArrowUp")
    expect(page.titles).to_have_text([DESK, TRAINING, LEAFLET])
    expect(page.status).not_to_be_empty()
    expect(page.status).not_to_contain_text("sur")


# On the board

def card(page: PlanPage, title: str) -> Locator:
    return page.page.locator("li[data-drag]").filter(has_text=title)


def column(page: PlanPage, name: str) -> Locator:
    return page.page.locator("section[data-drop]").filter(has=page.page.get_by_role("heading", name=name))


def test_a_card_is_dragged_to_another_column_and_one_undo_takes_it_back(page):
    page.open("?view=board")
    mouse = page.page.mouse
    mouse.move(*centre(card(page, SIGNS)))
    mouse.down()
    mouse.move(*centre(column(page, "en cours")), steps=6)
    expect(column(page, "en cours")).to_have_attribute("data-over", "")
    mouse.up()
    expect(column(page, "en cours")).to_contain_text(SIGNS)
    expect(page.panel).to_have_count(0)
    page.page.get_by_role("button", name="Annuler").click()
    expect(column(page, "à venir")).to_contain_text(SIGNS)


def test_alt_and_arrows_take_a_card_to_the_next_column_and_the_focus_follows(page):
    page.page.watch.allow("status of 422")
    page.open("?view=board")
    link = card(page, SIGNS).get_by_role("link").first
    link.focus()
    page.page.keyboard.press("Alt+ArrowRight")
    expect(column(page, "en cours")).to_contain_text(SIGNS)
    expect(page.status).to_have_text(f"{SIGNS} : dans En cours.")
    expect(link).to_be_focused()
    page.page.keyboard.press("Alt+ArrowLeft")
    expect(column(page, "à venir")).to_contain_text(SIGNS)
    # What a rule refuses goes back, and the rule is said.
    card(page, LEAFLET).get_by_role("link").first.focus()
    page.page.keyboard.press("Alt+ArrowRight")
    expect(page.status).to_contain_text("responsable")
    expect(column(page, "à discuter")).to_contain_text(LEAFLET)


# By buttons

@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_action_s_page_moves_it_without_a_pointer_s_skill(instance, claire, plan, browse, script):
    page = PlanPage(browse(instance, claire, script=script), plan).open().open_action(SIGNS)
    expect(page.panel.get_by_role("button", name="Monter", exact=False).filter(has_text="Action 1")).to_have_count(0)
    page.panel.get_by_role("button", name="Descendre Action 1").click()
    expect(page.titles).to_have_text([DESK, SIGNS, TRAINING, LEAFLET])
    page.panel.get_by_role("button", name="Monter Action 1").click()
    expect(page.titles).to_have_text([SIGNS, DESK, TRAINING, LEAFLET])


def test_who_may_not_arrange_the_plan_finds_nothing_to_drag(instance, claire, yanis, plan, browse):
    claire.client.post(f"{plan.path}/members", email=yanis.email, role="contributor", person=plan.yanis)
    page = PlanPage(browse(instance, yanis), plan).open()
    rows = page.page.locator("tr[data-action]")
    expect(rows).to_have_count(4)
    expect(page.page.locator("[data-drag], [data-drop], [data-handle]")).to_have_count(0)
    page.cell(SIGNS, "title").focus()
    page.page.keyboard.press("Alt+ArrowDown")
    expect(rows.first).to_contain_text(SIGNS)
