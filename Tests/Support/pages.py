"""Every page there is, by name, for the checks and the screenshots that visit them all."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import Page


# The deployment that the import page's visits open.
IMPORTED = "Plan de l’accueil"


def deployment(page: Page) -> str:
    """The path of the demonstration's deployment."""
    page.goto("/deployments")
    links = page.locator("#deployments h2 a").filter(has_not_text=IMPORTED)
    return links.first.get_attribute("href").removesuffix("/plan")


def in_deployment(rest: str) -> Callable[[Page], None]:
    return lambda page: page.goto(deployment(page) + rest)


def at(path: str) -> Callable[[Page], None]:
    return lambda page: page.goto(path)


def missing(page: Page):
    page.watch.allow("status of 404")
    page.goto("/deployments/nothing-here/plan")


def open_filters(page: Page):
    page.goto(deployment(page) + "/plan?is=vague&status=upcoming&status=inProgress")
    page.locator("#more-filters > summary").click()
    page.locator("#filter-status > summary").click()


def open_display(page: Page):
    page.goto(deployment(page) + "/plan?columns=workstream,responsible,due,status,priority,tags,commitment&group=week")
    page.locator("#display-menu > summary").click()


def keep_views(page: Page):
    """Two views, one of them for the team; they are there already on the second visit."""
    page.goto(deployment(page) + "/plan?is=late&responsible=me")
    for name, is_shared in (("À relancer", True), ("Ce que je dois finir", False)):
        if page.get_by_role("link", name=name, exact=True).count():
            continue
        page.locator("#keep-view-menu > summary").click()
        form = page.locator("#keep-view")
        form.locator("input[name=name]").fill(name)
        if is_shared:
            form.locator("input[name=shared]").check()
        form.get_by_role("button").click()
        page.get_by_role("link", name=name, exact=True).wait_for()
    page.goto(deployment(page) + "/views")


def over(page: Page):
    page.watch.allow("status of 404")
    page.goto("/invitations/nothing-here")


def remove_person(page: Page):
    page.goto(deployment(page) + "/people")
    page.locator("a[href$='/remove']").first.click()
    page.wait_for_url("**/remove")


def availability(page: Page):
    page.goto(deployment(page) + "/people")
    page.get_by_role("link", name="Le Goff").first.click()
    page.locator("#availability").wait_for()


def invitation_made(page: Page):
    page.goto(deployment(page) + "/settings")
    page.get_by_text(re.compile("Inviter quelqu’un|Invite somebody")).click()
    page.locator("#invite [name=email]").fill("nadia.roussel@saint-aubin.example")
    page.locator("#invite button").click()
    page.locator("#invitation-made").wait_for()


def invitation(page: Page):
    """What somebody without account sees."""
    invitation_made(page)
    link = page.locator("#invitation-link").input_value()
    page.context.clear_cookies(name="jalon")
    page.goto(link)


TABLE = """Axe;Action à mener;Pilote;Échéance;Budget
Lieux;Mesurer la fréquentation;Yanis Benali;18/09/2030;
Lieux;Poser la signalétique;Thomas Garnier / Nadia Roussel;mi-novembre 2030;1 450 €
Agents;Former au logiciel;;;800 €
Total;;;;2 250 €
"""


def check_columns(page: Page):
    """The second stage of an import."""
    page.goto("/import")
    page.locator("#file").set_input_files(
        {"name": f"{IMPORTED}.csv", "mimeType": "text/csv", "buffer": TABLE.encode()})
    page.locator("#import button").click()
    page.wait_for_url("**/imports/*")


def read_report(page: Page):
    """The third stage."""
    check_columns(page)
    page.locator("[formaction$='/accept']").click()
    page.locator(".figures").wait_for()


def days_ago(count: int) -> str:
    return (date.today() - timedelta(days=count)).isoformat()


def open_time(page: Page):
    page.goto(deployment(page) + "/plan")
    page.locator("#time-menu summary").click()


def open_record(page: Page):
    page.goto(deployment(page) + "/forecast")
    page.locator("#record-details summary").click()


def unfold_tables(page: Page):
    page.goto(deployment(page) + "/reviews/weeks?span=26")
    page.locator(".chart-table").evaluate_all("all => all.forEach(details => details.open = true)")


def preview_pasted(page: Page):
    """What pasted cells will become."""
    page.goto(deployment(page) + "/paste")
    page.locator("#cells").fill(
        "Action\tPilote\tÉchéance\tBudget\nMesurer la fréquentation\tYanis Benali\t18/09/2030\t\n"
        "Poser la signalétique\tThomas Garnier\tbientôt\t1 450 €\n\t\t18/09/2030\t\n")
    page.locator("#paste button").click()
    page.wait_for_url("**/imports/*")


def step_of_review(step: str):
    """A step of the room, which is opened for it."""
    def visit(page: Page):
        page.goto(deployment(page) + "/review")
        if page.locator("#open-review").count():
            page.locator("#open-review button").click()
            page.locator("#review-step").wait_for()
        page.goto(page.url.split("?")[0] + f"?step={step}")
    return visit


def need(index: int) -> Callable[[Page], None]:
    """What is to be asked first, and second."""
    def go(page: Page):
        page.goto(deployment(page) + "/resources")
        page.locator("table#to-ask tbody th a").nth(index).click()
        page.locator("#need").wait_for()
    return go


def ask(page: Page):
    page.goto(deployment(page) + "/resources")
    page.locator("table#to-ask tbody a.button").first.click()
    page.locator("#ask-need").wait_for()


def stakeholder(page: Page):
    """The finance director, with what was said with her."""
    page.goto(deployment(page) + "/stakeholders")
    page.locator("#family-decisionMakers-title + ul a, .people-list a").first.click()
    page.locator("#exchange-list").wait_for()


def pitch(page: Page):
    page.goto(deployment(page) + "/stakeholders")
    page.locator("#pitches a").first.click()
    page.locator("#pitch").wait_for()


def pitch_sheet(page: Page):
    pitch(page)
    page.locator("#pitch a.primary").click()
    page.locator("main.sheet").wait_for()


def indicator(index: int) -> Callable[[Page], None]:
    def go(page: Page):
        page.goto(deployment(page) + "/results")
        page.locator("#indicators tbody a").nth(index).click()
        page.locator("#indicator").wait_for()
    return go


def preview_values(page: Page):
    """Values to import, one line of which can not be read."""
    indicator(1)(page)
    page.locator("#import-values-details > summary").click()
    page.locator("#import-values-cells").fill("Jour;Valeur;Source\n12/03/2020;3\nhier;quatre")
    page.watch.allow("status of 422")
    page.locator("#import-values button").click()
    page.locator("#values-preview").wait_for()


def scenario(index: int, inside: str = "") -> Callable[[Page], None]:
    """A scenario of the demonstration; inside it, the plan or the people."""
    def go(page: Page):
        page.goto(deployment(page) + "/scenarios")
        page.locator("#scenarios-open .items a").nth(index).click()
        page.locator("#scenario-changes").wait_for()
        if inside:
            path = page.locator("#scenario-plan").get_attribute("href").removesuffix("/plan")
            page.goto(path + inside)
            page.locator("#scenario-bar").wait_for()
    return go


PAGES: dict[str, Callable[[Page], None]] = {
    "demo-sign-in": lambda page: (page.context.clear_cookies(name="jalon"), page.goto("/sign-in")),
    "deployments": at("/deployments"),
    "me": at("/me"),
    "new-deployment": at("/deployments/new"),
    "plan": in_deployment("/plan"),
    "plan-filtered": in_deployment("/plan?late=1"),
    "plan-filters": open_filters,
    "plan-display": open_display,
    "plan-columns": in_deployment(
        "/plan?group=responsible&columns=workstream,responsible,due,status,priority,tags,commitment,contributors,start,postponements"),
    "plan-board": in_deployment("/plan?view=board"),
    "plan-board-weeks": in_deployment("/plan?view=board&by=week"),
    "plan-board-people": in_deployment("/plan?view=board&by=responsible"),
    "plan-calendar": in_deployment("/plan?view=calendar"),
    "plan-people": in_deployment("/plan?view=people"),
    "timeline": in_deployment("/plan?view=timeline"),
    "timeline-weeks": in_deployment("/plan/2?view=timeline&zoom=week"),
    "timeline-quarters": in_deployment("/plan?view=timeline&zoom=quarter&group=responsible"),
    "timeline-plan": in_deployment("/plan?view=timeline&zoom=plan"),
    "views": keep_views,
    "search": at("/search?text=former+agents"),
    "search-nothing": at("/search?text=introuvable"),
    "plan-sorted": in_deployment("/plan?sort=due"),
    "plan-choosing": in_deployment("/plan?select=1"),
    "plan-nothing-found": in_deployment("/plan?text=introuvable"),
    "action": in_deployment("/plan/2"),
    "action-draft": in_deployment("/plan/7"),
    "action-done": in_deployment("/plan/1"),
    "action-date-proposed": in_deployment("/plan/3"),
    "action-question": in_deployment("/plan/18"),
    "plan-committed": in_deployment("/plan?commitment=held"),
    "aim": in_deployment("/aim"),
    "forecast": in_deployment("/forecast"),
    "forecast-record": open_record,
    "aim-perimeter": in_deployment("/aim/perimeter"),
    "aim-team": in_deployment("/aim/team"),
    "aim-check": in_deployment("/aim/check"),
    "resources": in_deployment("/resources"),
    "need": need(0),
    "need-budget": need(1),
    "ask": ask,
    "stakeholders": in_deployment("/stakeholders"),
    "stakeholder": stakeholder,
    "pitch": pitch,
    "pitch-sheet": pitch_sheet,
    "review": in_deployment("/review"),
    "weeks": in_deployment("/reviews/weeks"),
    "weeks-tables": unfold_tables,
    "changes": in_deployment("/changes?since=review"),
    "changes-month": lambda page: page.goto(f"{deployment(page)}/changes?since={days_ago(30)}"),
    "plan-time": open_time,
    "plan-as-of": lambda page: page.goto(f"{deployment(page)}/plan?asOf={days_ago(20)}"),
    "plan-as-of-board": lambda page: page.goto(f"{deployment(page)}/plan?asOf={days_ago(20)}&view=board"),
    "action-as-of": lambda page: page.goto(f"{deployment(page)}/plan/2?asOf={days_ago(20)}"),
    "review-minutes": lambda page: (page.goto(deployment(page) + "/review"), page.locator("#weeks tbody a").last.click(),
                                    page.locator("#figures").wait_for()),
    "review-risks": step_of_review("risks"),
    "review-next-week": step_of_review("nextWeek"),
    "scenarios": in_deployment("/scenarios"),
    "scenario": scenario(0),
    "scenario-start": in_deployment("/scenarios/new?start=agent"),
    "scenario-start-wait": in_deployment("/scenarios/new?start=wait"),
    "scenario-plan": scenario(1, "/plan"),
    "scenario-action": scenario(0, "/plan/17"),
    "scenario-people": scenario(0, "/people"),
    "scenario-forecast": scenario(0, "/forecast"),
    "scenario-timeline": scenario(1, "/plan?view=timeline"),
    "results": in_deployment("/results"),
    "indicator": indicator(0),
    "indicator-behind": indicator(1),
    "indicator-without-data": indicator(3),
    "values-preview": preview_values,
    "advice": in_deployment("/advice"),
    "people": in_deployment("/people"),
    "availability": availability,
    "remove-person": remove_person,
    "leave": in_deployment("/leave"),
    "invitation-made": invitation_made,
    "invitation": invitation,
    "invitation-over": over,
    "history": in_deployment("/history"),
    "settings": in_deployment("/settings"),
    "import": at("/import"),
    "import-into": in_deployment("/import"),
    "import-columns": check_columns,
    "import-report": read_report,
    "proposal": in_deployment("/proposal"),
    "paste": in_deployment("/paste"),
    "paste-preview": preview_pasted,
    "help": at("/help"),
    "account": at("/account"),
    "accounts": at("/accounts"),
    "offline": at("/offline"),
    "security": at("/security"),
    "delete-account": at("/account/delete"),
    "not-found": missing,
}

# Those of a server that nobody has used yet.
EMPTY_PAGES: dict[str, Callable[[Page], None]] = {"first-account": at("/first-account")}


def visit(page: Page, name: str):
    (PAGES | EMPTY_PAGES)[name](page)
    page.wait_for_load_state("load")
