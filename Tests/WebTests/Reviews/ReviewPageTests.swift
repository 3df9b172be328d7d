import Planning
import Testing

@testable import Web

@Suite("The page of a review")
struct ReviewPageTests {
    private var team = Team()
    private let week = Week(containing: "2026-11-23")
    private let yanis: PersonID
    private let training: ActionID

    init() {
        yanis = team.person("Yanis <Benali>")
        training = team.action("Former *tous* les agents", responsible: yanis, due: "2026-11-20", doneWhen: "formés", status: .upcoming)
    }

    private var moment: Moment { Moment(milliseconds: (Int64(team.today.ordinal) * 24 + 12) * 3_600_000) }

    private func page(
        _ language: Language = .french, by role: Role = .lead, person: PersonID? = nil, step: ReviewStep? = nil,
        problem: FieldForm.Problem? = nil
    ) throws -> String {
        let page = ReviewPage(
            page: try .seen(in: language), context: team.seen(by: role, person: person), week: week, looksAt: step, problem: problem,
            now: moment)
        return mainPart(of: written(page.write))
    }

    private mutating func tell(_ commands: ReviewCommand...) { for command in commands { team.tell(.reviews(command)) } }

    @Test("says when it is held, and that it moves when the day is not worked")
    mutating func when() throws {
        #expect(try page().contains("Aucun rythme n’est fixé"))
        let rhythm = ReviewRhythm(weekday: .tuesday, startMinute: 14 * 60 + 30, place: "Salle 2", facilitation: .fixed(person: yanis))
        tell(.setRhythm(to: rhythm, was: nil))
        #expect(
            try page().contains(
                "Mardi 24 novembre 2026 à 14\u{202F}h\u{202F}30, 60 minutes, Salle 2. Animation\u{00A0}: Yanis &lt;Benali&gt;."))
        #expect(try page(.english).contains("Tuesday 24 November 2026 at 14:30, 60 minutes, Salle 2."))
        let closed = Closure(first: "2026-11-24", last: "2026-11-24", label: "Foire")
        team.tell(.settings(.edit(to: .closures(value: [closed]), was: nil)))
        #expect(try page().contains("Lundi 23 novembre 2026 à 14"))
        #expect(try page().contains("Déplacée\u{00A0}: le mardi 24 novembre 2026 n’est pas travaillé."))
    }

    @Test("gives a reader everything and no form, in each state")
    mutating func reader() throws {
        tell(.addPoint(point: "p", text: "Le <budget>", action: nil))
        #expect(try page(by: .reader).contains("Le &lt;budget&gt;"))
        #expect(try !page(by: .reader).contains("<form"))
        tell(.open(week: week))
        for step in ReviewStep.allCases { #expect(try !page(by: .reader, step: step).contains("<form"), "\(step)") }
        tell(.close(week: week))
        #expect(try !page(by: .reader).contains("<form"))
    }

    @Test("asks the days that what was done took, once, of who may say so")
    mutating func spentDays() throws {
        team.edit(training, .effort(ThreePointEffort(optimistic: 2, likely: 4, pessimistic: 6)))
        let other = team.action("Sans estimation", responsible: yanis, due: "2026-11-20", doneWhen: "vu", status: .done)
        team.edit(training, .status(.done))
        tell(.open(week: week))
        let asked = #"action="/deployments/town-hall/actions/\#(training)/spent-days""#
        #expect(try page().contains(asked) && page().contains("pour 4\u{00A0}jours d’après l’estimation"))
        #expect(try !page().contains("actions/\(other)/spent-days"))
        #expect(try page(by: .contributor, person: yanis).contains(asked) && !page(by: .contributor, person: nil).contains(asked))
        team.edit(training, .spentDays(6))
        #expect(try !page().contains(asked) && page().contains("6\u{00A0}jours passés, pour 4\u{00A0}jours d’après l’estimation"))
    }

    @Test("lets a contributor speak for themselves alone")
    mutating func contributor() throws {
        let claire = team.person("Claire")
        tell(.open(week: week))
        let html = try page(by: .contributor, person: yanis, step: .nextWeek)
        #expect(html.contains(#"id="candidates-\#(yanis)""#))
        #expect(!html.contains(#"id="candidates-\#(claire)""#))
        #expect(html.contains(#"id="attend-\#(yanis)""#) && !html.contains(#"id="attend-\#(claire)""#))
        #expect(!html.contains("/close\"") && !html.contains("/step\""))
    }

    @Test("offers the measures that make sense, each in a form of its own, and keeps what was typed when one is refused")
    mutating func measures() throws {
        tell(.open(week: week), .go(week: week, step: .measures))
        let html = try page()
        #expect(html.contains(#"id="measure-postpone-1""#) && html.contains(#"id="measure-nameBlocker-1""#))
        #expect(!html.contains(#"id="measure-unblock-1""#))
        team.add(.blocker(Blocker(id: "b", cause: "Salle")), to: training)
        #expect(try page().contains(#"id="measure-unblock-1""#))
        let problem = FieldForm.Problem(form: "measure-postpone-1", sentence: "Dites pourquoi.", typed: ["word": "parce que"])
        let refused = try page(problem: problem)
        #expect(refused.contains("Dites pourquoi.") && refused.contains("parce que"))
        #expect(refused.contains(#"id="decide-1" open"#))
    }

    @Test("counts what is promised against the days that each one has, and says what is not estimated")
    mutating func capacity() throws {
        team.tell(.people(.edit(person: Person(id: yanis, name: "Yanis", daysPerWeek: 2.5), was: nil)))
        let other = team.action("Imprimer", responsible: yanis, due: "2026-12-04", doneWhen: "livré", status: .upcoming)
        team.edit(training, .effort(ThreePointEffort(optimistic: 1, likely: 3, pessimistic: 5)))
        tell(
            .open(week: week), .promise(week: week, promise: Promise(id: "a", person: yanis, action: training)),
            .promise(week: week, promise: Promise(id: "b", person: yanis, action: other)))
        #expect(
            try page(step: .nextWeek).contains("3\u{00A0}jours promis pour 2,5\u{00A0}jours disponibles, 1 sans effort estimé"))
    }

    @Test("closes on minutes whose Markdown takes no text for markup")
    mutating func markdown() throws {
        tell(.open(week: week), .promise(week: week, promise: Promise(id: "a", person: yanis, action: training)), .close(week: week))
        let review = try #require(team.deployment.reviews[week])
        let text = MinutesTexts(language: .french).markdown(of: review, deployment: "Accueil_[unique](x)", closed: "Close.")
        #expect(text.hasPrefix("# Accueil\\_\\[unique\\]\\(x\\)\n\n## Revue de la semaine 48\n"))
        #expect(text.contains("- Yanis \\<Benali\\>, 1. Former \\*tous\\* les agents\n"))
        #expect(text.contains("\n- en retard: 1\n"))
        #expect(MinutesTexts.escaped("# titre\n- a") == "\\# titre \\- a")
        #expect(try page().contains("Yanis &lt;Benali&gt;, 1. Former *tous* les agents"))
    }

    @Test("lists every week since the first, and leaves a missed one and an unanswered one empty")
    mutating func weeks() throws {
        let first = week + -3
        tell(.open(week: first), .promise(week: first, promise: Promise(id: "a", person: yanis, action: training)), .close(week: first))
        #expect(try page().contains("manquée"))
        #expect(try !page().contains("0 sur 1"))
        tell(.judge(week: first, promise: "a", isKept: false, reason: .usual(.blocked), word: ""))
        #expect(try page().contains("0 sur 1"))
    }
}
