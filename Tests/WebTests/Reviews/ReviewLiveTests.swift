import NIOCore
import Planning
import Testing

@testable import Web

@Suite("What those in the room of a review are sent")
struct ReviewLiveTests {
    private var team = Team()
    private let week = Week(containing: "2026-11-23")
    private let yanis: PersonID
    private let sophie: PersonID
    private let training: ActionID

    init() {
        yanis = team.person("Yanis Benali")
        sophie = team.person("Sophie Le Goff")
        training = team.action("Former les agents", responsible: yanis, due: "2026-11-20", doneWhen: "formés", status: .upcoming)
        _ = team.action("Imprimer", responsible: sophie, due: "2026-12-04", doneWhen: "livré", status: .upcoming)
    }

    private func live(_ step: ReviewStep? = nil, by role: Role = .lead, person: PersonID? = nil, minutes: Int64 = 0) throws -> LiveMarkup {
        let moment = Moment(milliseconds: (Int64(team.today.ordinal) * 24 + 12) * 3_600_000 + minutes * 60_000)
        return ReviewPage(
            page: try .seen(), context: team.seen(by: role, person: person), week: week, looksAt: step, now: moment
        ).live
    }

    private mutating func tell(_ commands: ReviewCommand...) { for command in commands { team.tell(.reviews(command)) } }

    private func changes(since before: LiveMarkup, _ step: ReviewStep? = nil) throws -> String {
        String(buffer: try live(step).changes(since: before))
    }

    @Test("is nothing at all while nothing happens")
    mutating func nothing() throws {
        #expect(try changes(since: live()) == "")
        tell(.open(week: week))
        for step in ReviewStep.allCases { #expect(try changes(since: live(step), step) == "", "\(step)") }
        tell(.close(week: week))
        #expect(try changes(since: live()) == "")
    }

    @Test("is one person's promises when they make one, and not the others', the steps or the points")
    mutating func promise() throws {
        tell(.open(week: week), .go(week: week, step: .nextWeek))
        let before = try live()
        tell(.promise(week: week, promise: Promise(id: "a", person: yanis, action: training)))
        let html = try changes(since: before)
        #expect(html.contains(#"id="promised-a""#))
        #expect(!html.contains("Sophie") && !html.contains(#"id="review-bar""#) && !html.contains("add-point"))
    }

    @Test("is the step and a word of it to be read aloud when the team goes on, which those who look elsewhere are told")
    mutating func step() throws {
        tell(.open(week: week))
        let (before, elsewhere) = (try live(), try live(.achievements))
        tell(.go(week: week, step: .risks))
        let html = try changes(since: before)
        #expect(html.contains(#"id="review-said" role="status">L’équipe en est à\#u{00A0}: Risques."#))
        #expect(html.contains(#"data-step="risks""#))
        let there = try changes(since: elsewhere, .achievements)
        #expect(there.contains("Vous regardez une autre étape") && !there.contains(#"data-step="risks""#))
    }

    @Test("says nothing aloud of what is typed")
    mutating func quiet() throws {
        tell(.open(week: week))
        let before = try live()
        tell(.addPoint(point: "p", text: "Le budget", action: nil))
        #expect(try !changes(since: before).contains("review-said"))
    }

    @Test("is what the plan's changes do to the room: an action done is no risk any more, and the route says so")
    mutating func plan() throws {
        tell(.open(week: week), .go(week: week, step: .risks))
        let before = try live()
        team.edit(training, .status(.done))
        let html = try changes(since: before)
        #expect(html.contains(#"id="deployment""#) && html.contains(#"id="risks""#) && !html.contains(#"id="risk-1""#))
    }

    @Test("is the same for leads and members whoever they are, once the room is open")
    mutating func common() throws {
        tell(.open(week: week))
        for step in ReviewStep.allCases {
            for role in [Role.lead, .member] {
                #expect(String(buffer: try live(step, by: role, person: yanis).whole) == String(buffer: try live(step, by: role).whole))
            }
        }
        let audience = LiveHub.Audience(
            language: .french, role: .member, person: yanis, account: "yanis", shows: .review(week: week, step: nil))
        #expect(audience.inCommon(team.deployment).person == nil)
        #expect(audience.inCommon(Team().deployment).person == yanis)
    }
}
