import Foundation
import Hummingbird
import HummingbirdTesting
import Journal
import Planning
import Testing

@testable import Web

/// A team that opened its plan on 2 November 2026, closed a review on the 10th, and moved a date on the 12th.
@Suite("The plan as it was")
struct PastPlanTests {
    private let lead = Actor(account: "claire", role: .lead, person: "yanis")
    private let week = Week(containing: "2026-11-10")

    /// 14:00 in Paris on a day of that November.
    private func moment(_ day: Day, hour: Int64 = 13) -> Moment { Moment(milliseconds: (Int64(day.ordinal) * 24 + hour) * 3_600_000) }

    private func onTeam(_ test: (Journal, DeploymentID) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-past-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let journal = try await Journal.open(file: folder.appendingPathComponent("jalon.sqlite").path)
        let id: DeploymentID = "town-hall"
        var submissions: UInt64 = 0
        func tell(_ command: Command, on day: Day, hour: Int64 = 13) async throws {
            submissions += 1
            _ = try await journal.execute(
                command, on: id, by: lead, at: moment(day, hour: hour), commandID: CommandID(submissions))
        }
        try await tell(.settings(.open(name: "Accueil")), on: "2026-11-02")
        try await tell(.people(.add(person: Person(id: "yanis", name: "Yanis"))), on: "2026-11-02")
        let new = NewAction(id: "train", title: "Former", responsible: "yanis", dueDay: "2026-11-20")
        try await tell(.plan(.addAction(action: new)), on: "2026-11-02")
        try await tell(.plan(.edit(action: "train", to: .doneWhen("tous formés"), was: nil, reason: nil)), on: "2026-11-02")
        try await tell(.plan(.edit(action: "train", to: .status(.upcoming), was: nil, reason: nil)), on: "2026-11-02")
        try await tell(.reviews(.open(week: week)), on: "2026-11-10")
        try await tell(.reviews(.close(week: week)), on: "2026-11-10")
        // Half past midnight in Paris: the 12th for the team, the 11th by Greenwich.
        try await tell(.plan(.edit(action: "train", to: .dueDay("2026-12-04"), was: nil, reason: "grève")), on: "2026-11-11", hour: 23)
        do {
            try await test(journal, id)
        } catch {
            try await journal.close()
            throw error
        }
        try await journal.close()
    }

    @Test("is that of the end of a day by the team's clock, or of the close of a review")
    func points() async throws {
        try await onTeam { journal, id in
            let deployment = try await journal.deployment(id)
            func due(_ point: PastPoint) async throws -> Day? {
                try await journal.past(point, of: deployment, today: "2026-11-23").deployment.plan["train"]?.dueDay
            }
            #expect(try await due(.day("2026-11-11")) == "2026-11-20")
            #expect(try await due(.day("2026-11-12")) == "2026-12-04")
            #expect(try await due(.day("2026-11-23")) == "2026-12-04")
            #expect(try await due(.lastReview) == "2026-11-20")
            #expect(try await due(.review(week)) == "2026-11-20")
            let past = try await journal.past(.lastReview, of: deployment, today: "2026-11-23")
            #expect(past.day == "2026-11-10" && past.point == .review(week) && past.deployment.reviews[week]?.isClosed == true)
        }
    }

    @Test("is not there before the opening, in the future, of a week without review: a sentence says so")
    func problems() async throws {
        try await onTeam { journal, id in
            let deployment = try await journal.deployment(id)
            func problem(_ point: PastPoint) async throws -> PastProblem? {
                do {
                    _ = try await journal.past(point, of: deployment, today: "2026-11-23")
                    return nil
                } catch let problem as PastProblem {
                    return problem
                }
            }
            #expect(try await problem(.day("2026-11-01")) == .beforeOpening("2026-11-01", opened: "2026-11-02"))
            #expect(try await problem(.day("2026-11-24")) == .future("2026-11-24"))
            #expect(try await problem(.review(week + 1)) == .reviewNotClosed(week + 1))
            #expect(throws: PastProblem.notADay("hier")) { try PastPoint(text: "hier") }
        }
        let texts = PastTexts(language: .french)
        #expect(
            texts.sentence(for: .beforeOpening("2026-11-01", opened: "2026-11-02"))
                == "Le 1er novembre 2026, ce déploiement n’existait pas encore\u{00A0}: il a été ouvert le 2 novembre 2026. Choisissez un jour à partir de celui-là."
        )
    }

    @Test("is reached by an address, in the words it is written in", arguments: ["2026-11-10", "2026-W46", "review"])
    func addresses(_ text: String) throws {
        #expect(try PastPoint(text: text).text == text)
        let query = PlanQuery(address: "view=board&asOf=\(text)&late=1")
        #expect(query.asOf == (try PastPoint(text: text)))
        #expect(PlanQuery(address: String(query.string.dropFirst())) == query)
        #expect(query.today.asOf == nil && query.today.filter == query.filter && query.today.view == .board)
    }

    @Test("reads a day as people write it")
    func writtenDay() throws {
        #expect(try PastPoint(text: "10/11/2026") == .day("2026-11-10"))
    }

    private func page(_ query: String, view: Role = .lead, _ journal: Journal, _ id: DeploymentID) async throws -> String {
        let deployment = try await journal.deployment(id)
        let past = try await journal.past(.day("2026-11-11"), of: deployment, today: "2026-11-23")
        let context = DeploymentContext(
            deployment: past.deployment, role: .reader, person: "yanis", today: past.day, accountNames: [:], undoable: nil,
            reader: "claire", isPast: true)
        let query = PlanQuery(address: "asOf=2026-11-11&" + query)
        return try written(PlanPage(page: .seen(), context: context, query: query, past: past).write)
    }

    @Test("can be looked at in the four views, with nothing to change, nothing live, and a way back", arguments: PlanView.allCases)
    func readOnly(_ view: PlanView) async throws {
        try await onTeam { journal, id in
            let html = try await page("view=\(view.rawValue)", journal, id)
            let main = mainPart(of: html)
            #expect(main.contains("Le plan tel qu’il était le 11 novembre 2026 au soir."))
            #expect(!main.contains("method=\"post\"") && !html.contains("data-live-url") && !main.contains("data-field=\""))
            #expect(!main.contains("/views") && !main.contains("/paste") && !main.contains("/export"))
            #expect(main.contains("Le 11 nov.") && !main.contains("Aujourd’hui 11"))
            // Whatever is followed from here stays on that day, but for the way back and what changed since.
            let plans = main.matches(of: #/href="([^"]*\/plan[^"]*)"/#).map { String($0.1) }
            let back = view == .table ? "/deployments/town-hall/plan" : "/deployments/town-hall/plan?view=\(view.rawValue)"
            #expect(plans.first == back)
            #expect(plans.dropFirst().allSatisfy { $0.contains("asOf=2026-11-11") || $0 == "/deployments/town-hall/plan" }, "\(plans)")
            #expect(main.contains(#"href="/deployments/town-hall/changes?since=2026-11-11""#))
        }
    }

    @Test("keeps its day through filters and display, and shows the dates of then")
    func forms() async throws {
        try await onTeam { journal, id in
            let html = mainPart(of: try await page("", journal, id))
            #expect(html.components(separatedBy: #"<input type="hidden" name="asOf" value="2026-11-11">"#).count - 1 == 2)
            #expect(html.contains("20 nov.") && !html.contains("4 déc."))
        }
    }
}

@Suite("What changed in a plan")
struct ChangesPageTests {
    private func page(
        _ team: Team, from before: Deployment, _ language: Language = .french, problem: PastProblem? = nil
    ) throws -> String {
        let past = problem == nil ? PastState(deployment: before, point: .day("2026-11-10"), day: "2026-11-10") : nil
        return mainPart(
            of: written(
                ChangesPage(
                    page: try .seen(in: language), context: team.seen(), asked: "", past: past, problem: problem
                ).write))
    }

    @Test("stands under headings that say what it means, each action under all that are true of it")
    func headings() throws {
        var team = Team()
        let (yanis, claire) = (team.person("Yanis"), team.person("Claire"))
        let train = team.action("Former <tous>", responsible: yanis, due: "2026-12-04", doneWhen: "formés", status: .upcoming)
        let print = team.action("Imprimer", responsible: yanis, due: "2026-12-11", doneWhen: "livré", status: .upcoming)
        let gone = team.action("Louer")
        let before = team.deployment
        team.edit(train, .dueDay("2026-12-18"), reason: "salle <prise>")
        team.edit(train, .responsible(claire))
        team.edit(print, .status(.done))
        team.tell(.plan(.removeAction(id: gone)))
        _ = team.action("Inviter", responsible: claire, due: "2026-12-20")
        let html = try page(team, from: before)
        #expect(html.contains("Ce qui a changé depuis le 10 novembre 2026 au soir"))
        #expect(html.contains("4 actions ont changé."))
        for heading in ["done", "added", "moved", "reassigned", "removed"] {
            #expect(html.contains(#"id="changes-\#(heading)""#), "\(heading)")
        }
        #expect(
            html.contains(
                "\">ven. 18 déc.</td><td data-label=\"Écart\">+14\u{00A0}jours</td><td data-label=\"Motifs\">salle &lt;prise&gt;</td>"))
        #expect(html.contains("Yanis → Claire"))
        #expect(html.contains(#"href="/deployments/town-hall/plan/3?asOf=2026-11-10""#), "what was removed is read as it was")
        #expect(html.contains("Claire, échéance dim. 20 déc."))
        #expect(!html.contains("<tous>") && !html.contains("<prise>"))
        #expect(try page(team, from: before, .english).contains("What changed since the end of 10 November 2026"))
    }

    @Test("says when nothing has, and why there is nothing to compare")
    func nothing() throws {
        let team = Team()
        #expect(try page(team, from: team.deployment).contains("Rien n’a changé depuis."))
        let refused = try page(team, from: team.deployment, problem: .future("2030-01-01"))
        #expect(refused.contains("n’est pas encore passé") && refused.contains(#"role="alert""#))
    }

    @Test("tells the promised date and the milestones")
    func route() throws {
        var team = Team()
        team.tell(.route(.addMilestone(milestone: Milestone(id: "m", title: "Ouverture", day: "2026-12-01"))))
        let before = team.deployment
        team.tell(.route(.edit(to: .promisedDay(value: "2027-03-01"), was: nil)))
        team.tell(.route(.editMilestone(milestone: Milestone(id: "m", title: "Ouverture", day: "2026-12-08", isReached: true), was: nil)))
        let html = try page(team, from: before)
        #expect(html.contains("Date promise\u{00A0}: sans date → lun. 1er mars 2027"))
        #expect(html.contains("Jalon «\u{00A0}Ouverture\u{00A0}»\u{00A0}: mar. 1er déc. → mar. 8 déc., atteint"))
    }
}
