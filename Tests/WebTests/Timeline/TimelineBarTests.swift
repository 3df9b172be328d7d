import Planning
import Testing

@testable import Web

/// It is Monday 23 November 2026.
@Suite("How an action lies in time")
struct TimelineBarTests {
    private var team = Team()

    private func bar(_ action: ActionID) throws -> TimelineBar {
        let deployment = team.deployment
        let action = try #require(deployment.plan[action])
        return TimelineBar(
            action, calendar: deployment.settings.calendar, availability: action.responsible.flatMap { deployment.availability(of: $0) })
    }

    private func effort(_ days: Double) -> ActionValue {
        .effort(ThreePointEffort(optimistic: days, likely: days, pessimistic: days))
    }

    @Test("is from not before to the due date, as the action says")
    mutating func said() throws {
        let action = team.action("Former", due: "2026-12-11")
        team.edit(action, .earliestStart("2026-12-01"))
        team.edit(action, effort(20))
        let bar = try bar(action)
        #expect(bar.days == "2026-12-01"..."2026-12-11")
        #expect(bar.beginning == .said)
    }

    @Test("is counted back from the due date by the effort, over the days of its responsible, and marked as a guess")
    mutating func byEffort() throws {
        let yanis = team.person("Yanis Benali")
        // Friday 4 December; three days of work are Wednesday to Friday.
        let action = team.action("Former", due: "2026-12-04")
        team.edit(action, effort(3))
        #expect(try bar(action).days == "2026-12-02"..."2026-12-04")
        // Two days a week: 3 days take 7.5 working days.
        team.tell(.people(.edit(person: Person(id: yanis, name: "Yanis Benali", daysPerWeek: 2), was: nil)))
        team.edit(action, .responsible(yanis))
        let guessed = try bar(action)
        #expect(guessed.days == "2026-11-25"..."2026-12-04")
        #expect(guessed.beginning == .effort)
    }

    @Test("is a point on the due date when nobody has said since when, nor how much work it is")
    mutating func point() throws {
        let action = team.action("Former", due: "2026-12-04")
        #expect(try bar(action).isPoint)
        // More work than a year holds says nothing of when to begin.
        team.edit(action, effort(9_000))
        #expect(try bar(action).isPoint)
    }

    @Test("has no end without due date, and is nothing without any date")
    mutating func undated() throws {
        let action = team.action("Former")
        #expect(try bar(action).days == nil)
        team.edit(action, effort(3))
        #expect(try bar(action).days == nil)
        team.edit(action, .earliestStart("2026-12-01"))
        #expect(try bar(action).isOpenEnded)
    }

    @Test("is a point when the action says that it begins after it ends")
    mutating func contradiction() throws {
        let action = team.action("Former", due: "2026-12-04")
        team.edit(action, .earliestStart("2026-12-10"))
        let bar = try bar(action)
        #expect(bar.isPoint && bar.beginning == .unknown)
    }

    @Test("ends on the day it was done")
    mutating func done() throws {
        let yanis = team.person("Yanis Benali")
        let action = team.action("Former", responsible: yanis, due: "2026-12-11", doneWhen: "vu")
        team.edit(action, .status(.done))
        #expect(try bar(action).last == team.today)
    }
}
