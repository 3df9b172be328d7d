import Foundation
import Planning

/// *Revue*: a week's review, from what people prepare to its minutes.
struct ReviewPage {
    let page: PageContext
    let context: DeploymentContext
    let week: Week
    /// The step that the reader looks at; nil to follow the team.
    var looksAt: ReviewStep?
    var problem: FieldForm.Problem?
    let now: Moment

    var deployment: Deployment { context.deployment }
    var reviews: Reviews { deployment.reviews }
    var review: Review { reviews[week] ?? Review(week: week) }
    var texts: ReviewPageTexts { ReviewPageTexts(language: page.language) }
    var words: ReviewTexts { ReviewTexts(language: page.language) }
    var formats: Formats { Formats(language: page.language) }
    /// Where the forms of this review go.
    var base: String { "/deployments/\(deployment.id)/reviews/\(week)" }
    var arranges: Bool { context.role.arrangesPlan }

    func write(to html: inout HTML) {
        DeploymentFrame(
            page: page, context: context, title: texts.heading(week), tab: .review, problem: strayProblem,
            shows: .review(week: week, step: looksAt)
        ).write(to: &html) { html in
            // What the timer of this browser counts from: its clock is not the server's.
            html.element("data", .id("clock"), .value(String(now.milliseconds)), .flag("hidden")) { _ in }
            content(&html)
        }
    }

    /// What of the page is compared and sent while it is open: everything that an event can change.
    ///
    /// Leads and members are sent the same bytes once the room is open, so nothing in there may depend on which of them reads.
    var live: LiveMarkup {
        LiveMarkup { html in
            html.fragment("deployment") { RouteFragment(context: context, language: page.language).write(to: &$0) }
            content(&html)
        }
    }

    private func content(_ html: inout HTML) {
        html.fragment("review") { html in
            html.element("div", .class("review"), .id("review")) { html in
                html.element("h2", text: texts.heading(week))
                said(&html)
                if review.opening == nil, !reviews.all.contains(where: \.isClosed) { FirstReview(review: self).write(to: &html) }
                html.fragment("review-when") { when(&$0) }
                if review.isClosed {
                    minutes(&html)
                } else if review.opening != nil {
                    room(&html)
                } else {
                    before(&html)
                }
                if !review.isClosed { points(&html) }
                weeks(&html)
            }
        }
    }

    /// What is read aloud when the team goes on, and nothing else of what happens in the room.
    private func said(_ html: inout HTML) {
        html.fragment("review-said") { html in
            html.element("p", .class("visually-hidden"), .id("review-said"), .attribute("role", "status")) { html in
                if review.isClosed {
                    html.text(texts.isClosed)
                } else if review.opening != nil {
                    html.text(texts.teamIsAt(words.step(review.place.step)))
                }
            }
        }
    }

    /// What is wrong with a form that is no longer here is said at the top.
    private var strayProblem: FieldForm.Problem? {
        guard var problem, problem.form.isEmpty || review.isClosed else { return nil }
        problem.form = ""
        return problem
    }

    // MARK: When

    private func when(_ html: inout HTML) {
        html.element("div", .class("review-when"), .id("review-when")) { html in
            html.element("p", text: whenSentence)
            if context.role == .lead, !review.isClosed { RhythmForm(review: self).write(to: &html) }
        }
    }

    private var whenSentence: String {
        guard let rhythm = reviews.rhythm else { return texts.noRhythm }
        let facilitator = (review.opening?.facilitator ?? rhythm.facilitator(in: week, people: deployment.people))
            .flatMap { deployment.people[$0]?.name }
        func on(_ day: Day) -> String {
            texts.on(
                formats.full(day).capitalisedFirst, formats.time(minute: rhythm.startMinute), rhythm.lengthMinutes, rhythm.place)
        }
        let sentences: [String] =
            switch rhythm.placing(in: week, calendar: deployment.settings.calendar) {
            case .on(let day): [on(day)]
            case .moved(let day, let from): [on(day), texts.moved(from: formats.full(from))]
            case .skipped: [texts.skipped]
            }
        return (sentences + (facilitator.map { [texts.facilitatedBy($0)] } ?? [])).joined(separator: " ")
    }

    // MARK: Parts

    func section(_ id: String, _ title: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.fragment("\(id)-section") { html in
            html.element("section", .class("review-section"), .id("\(id)-section"), .attribute("aria-labelledby", "\(id)-title")) { html in
                html.element("h3", .id("\(id)-title"), text: title)
                content(&html)
            }
        }
    }

    /// A list of which each line is sent by itself; see ``item(_:_:content:)``.
    func list(_ id: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.fragment(id) { $0.element("ul", .class("items"), .id(id), content: content) }
    }

    func item(_ id: String, _ html: inout HTML, content: (inout HTML) -> Void) {
        html.fragment(id) { $0.element("li", .id(id), content: content) }
    }

    func button(
        _ what: String, _ label: String, about: String = "", style: StaticString = "quiet", id: String,
        _ fields: [(name: String, value: String)] = [], to html: inout HTML
    ) {
        ButtonForm(action: to(what), label: label, context: about, style: style, fields: fields, id: id).write(to: &html)
    }

    func add(_ id: String, _ what: String, about: String, button: String? = nil) -> AddForm {
        AddForm(id: id, action: to(what), language: page.language, problem: problem, context: about, button: button)
    }

    /// Where a form goes; without script one comes back to the step that one looked at.
    func to(_ what: String) -> String { "\(base)/\(what)" + (looksAt.map { "?step=\($0.rawValue)" } ?? "") }

    /// What each one is asked for, up to the week after this one.
    var workload: Workload { context.risks.workload }

    func name(_ person: PersonID) -> String { deployment.people[person]?.name ?? "" }

    func actionLink(_ action: Action, _ html: inout HTML) {
        html.element("a", .href("/deployments/\(deployment.id)/plan/\(action.number)"), text: "\(action.number). \(action.title)")
    }

    /// What is promised: the action, and the step when it is one.
    func target(_ id: ActionID, step: ItemID?, _ html: inout HTML) {
        guard let action = deployment.plan[id] else { return }
        actionLink(action, &html)
        if let title = action.steps.first(where: { $0.id == step })?.title { html.text(" › " + title) }
    }

    // MARK: Over the weeks

    /// Each week since the first review, the missed ones too: a missing week is a gap, never a zero.
    private func weeks(_ html: inout HTML) {
        let all = reviews.all
        guard let first = all.first?.week else { return }
        let current = Week(containing: context.today)
        let last = max(all.last?.week ?? current, current)
        section("weeks", texts.weeks, &html) { html in
            html.element("table", .class("plain"), .id("weeks")) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        for title in [texts.week, texts.state, texts.keptShare] {
                            html.element("th", .attribute("scope", "col"), text: title)
                        }
                    }
                }
                html.element("tbody") { html in
                    var week = last
                    while week >= first {
                        weekRow(week, current: current, &html)
                        week = week + -1
                    }
                }
            }
            html.element("p") { html in
                html.element(
                    "a", .href("/deployments/\(deployment.id)/reviews/weeks"), .id("open-weeks"),
                    text: WeeksTexts(language: page.language).open)
            }
            html.element("p", .class("soft small"), text: texts.keptSource)
        }
    }

    private func weekRow(_ week: Week, current: Week, _ html: inout HTML) {
        let review = reviews[week]
        let judged = review?.promises.filter { $0.outcome != nil } ?? []
        let state =
            review?.isClosed == true
            ? texts.held : review?.opening != nil ? texts.inProgress : week >= current ? texts.prepared : texts.missed
        html.element("tr") { html in
            html.element("th", .attribute("scope", "row")) { html in
                html.element(
                    "a", .href("/deployments/\(deployment.id)/reviews/\(week)"),
                    week == self.week ? .attribute("aria-current", "page") : nil, text: words.week(week).capitalisedFirst)
            }
            html.element("td", text: state)
            html.element("td", text: judged.isEmpty ? "" : texts.share(judged.count { $0.outcome?.isKept == true }, judged.count))
        }
    }
}

/// When the review is held, for the lead to set.
struct RhythmForm {
    let review: ReviewPage

    func write(to html: inout HTML) {
        let texts = review.texts
        let rhythm = review.reviews.rhythm
        let form = SectionForm(
            id: "rhythm", action: "\(review.base)/rhythm", language: review.page.language, problem: review.problem, live: "action")
        html.element("details", .id("rhythm-details"), .flag("open", review.problem?.form == "rhythm" || rhythm == nil)) { html in
            html.element("summary", text: texts.rhythm)
            form.write(to: &html) { html in
                if let rhythm { html.void("input", .type("hidden"), .name("was"), .value(ItemCoding.json(value: rhythm))) }
                form.select(
                    "weekday", label: texts.weekday, present: String(rhythm?.weekday.rawValue ?? 2),
                    options: Weekday.allCases.map { (String($0.rawValue), review.formats.weekday($0)) }, to: &html)
                form.input(
                    "start", label: texts.startTime, type: "time", present: time(rhythm?.startMinute ?? 14 * 60), .flag("required"),
                    to: &html)
                form.input(
                    "length", label: texts.length, type: "number", present: String(rhythm?.lengthMinutes ?? 60),
                    .attribute("min", ReviewRhythm.lengths.lowerBound), .attribute("max", ReviewRhythm.lengths.upperBound),
                    .flag("required"), to: &html)
                form.input("place", label: texts.place, present: rhythm?.place ?? "", .attribute("maxlength", 300), to: &html)
                facilitators(rhythm, &html)
                html.element("div") { $0.element("button", text: texts.save) }
            }
        }
    }

    private func facilitators(_ rhythm: ReviewRhythm?, _ html: inout HTML) {
        let chosen: [PersonID] =
            switch rhythm?.facilitation {
            case .fixed(let person): [person]
            case .inTurn(let people): people
            case nil: []
            }
        guard !review.deployment.people.active.isEmpty else { return }
        html.element("fieldset") { html in
            html.element("legend", text: review.texts.facilitators)
            for person in review.deployment.people.active {
                html.element("label", .class("check")) { html in
                    html.void(
                        "input", .type("checkbox"), .name("facilitator"), .value(person.id.rawValue),
                        .flag("checked", chosen.contains(person.id)))
                    html.text(" " + person.name)
                }
            }
        }
    }

    /// As `<input type="time">` takes it.
    private func time(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(minute / 60)):\(two(minute % 60))"
    }
}
