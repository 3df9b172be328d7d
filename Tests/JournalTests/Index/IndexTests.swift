import Planning
import Testing

@testable import Journal

@Suite("The read index")
struct IndexTests {
    private let folder: TestFolder
    private let journal: Journal

    init() async throws {
        folder = try TestFolder()
        journal = try await folder.journal()
    }

    private func summary(_ id: DeploymentID) async throws -> DeploymentSummary? {
        try await journal.allDeployments(today: today).first { $0.id == id }
    }

    @Test("counts actions as the plan has them, after every kind of change")
    func counts() async throws {
        let id = try await journal.opened("Guichet")
        let (late, removed): (ActionID, ActionID) = (newID(), newID())
        try await journal.execute(
            .plan(.addAction(action: NewAction(id: late, title: "En retard", dueDay: today - 3))), on: id)
        try await journal.execute(.plan(.addAction(action: NewAction(id: newID(), title: "À venir", dueDay: today))), on: id)
        try await journal.execute(.adding(action: "À retirer", id: removed), on: id)
        #expect(try await summary(id)?.counts.open == 3)
        try await journal.execute(.plan(.removeAction(id: removed)), on: id)
        try await journal.execute(.plan(.edit(action: late, to: .status(.dropped), was: nil, reason: nil)), on: id)
        var counts = try await summary(id)?.counts
        #expect(counts?.open == 1)
        #expect(counts?[.dropped] == 1)
        #expect(counts?.overdue == 0)
        #expect(counts?.nextDueDay == today)
        try await journal.execute(.plan(.edit(action: late, to: .status(.draft), was: nil, reason: nil)), on: id)
        counts = try await summary(id)?.counts
        #expect(counts?.overdue == 1)
        #expect(counts?.nextDueDay == today - 3)
        #expect(try await summary(id)?.sequence == journal.deployment(id).sequence)
        #expect(try await journal.verify() == [])
    }

    @Test("finds the open actions that somebody is in charge of, in all their deployments")
    func actionsInCharge() async throws {
        let lea = Directory.Account(
            id: newID(), email: "lea@exemple.fr", name: "Léa", passwordHash: nil, locale: "fr", createdAt: noon)
        try await journal.directory.createFirstAccount(lea)
        let person: PersonID = newID()
        for name in ["Un", "Deux"] {
            let id = try await journal.opened(name)
            try await journal.execute(.people(.add(person: Person(id: person, name: "Léa"))), on: id)
            try await journal.execute(
                .plan(.addAction(action: NewAction(id: newID(), title: name, responsible: person, dueDay: today))), on: id)
            try await journal.execute(.adding(action: "À personne"), on: id)
            if name == "Un" {
                try await journal.directory.put(
                    Directory.Membership(deployment: id, account: lea.id, role: .member, person: person, since: noon))
            }
        }
        let actions = try await journal.actionsInCharge(of: lea.id)
        #expect(actions.map(\.deploymentName) == ["Un"])
        #expect(actions.map(\.action.title) == ["Un"])
    }

    @Test("a rebuild from the events alone gives the same index, while people go on writing")
    func rebuild() async throws {
        let first = try await journal.opened(actions: 300)
        let second = try await journal.opened("Second", actions: 20)
        let before = try await journal.allDeployments(today: today)
        _ = try await journal.database.write { connection in
            for table in ["action_index", "deployment_index", "event_action", "snapshot"] {
                try connection.run(Statement("DELETE FROM \(table)"))
            }
        }
        #expect(
            try await Set(journal.verify()) == [
                .staleIndex(first, .deployment), .staleIndex(first, .actions), .staleIndex(first, .history),
                .staleIndex(second, .deployment), .staleIndex(second, .actions), .staleIndex(second, .history),
            ])
        let report = try await journal.rebuild()
        #expect(report == RebuildReport(deployments: 2, events: 322, unreadable: []))
        #expect(try await journal.verify() == [])
        #expect(try await Set(journal.allDeployments(today: today)) == Set(before))
        let snapshot = try await journal.database.read { try Snapshot.latest(of: first, upTo: .max, $0)?.sequence }
        #expect(snapshot == 301)

        async let writing: Void = {
            for number in 1...60 { try await journal.execute(.adding(action: "Pendant \(number)"), on: first) }
        }()
        for _ in 1...5 { _ = try await journal.rebuild() }
        try await writing
        #expect(try await journal.verify() == [])
        #expect(try await journal.deployment(first).plan.actionCount == 360)
    }

    @Test("verification finds a missing event and a wrong row")
    func verification() async throws {
        let gap = try await journal.opened("Trou", actions: 10)
        let wrong = try await journal.opened("Faux", actions: 10)
        _ = try await journal.database.write { connection in
            try connection.run(Statement("DELETE FROM event WHERE stream = ?1 AND seq = 5"), [.id(gap)])
            try connection.run(Statement("UPDATE action_index SET title = 'x' WHERE deployment = ?1 AND number = 2"), [.id(wrong)])
        }
        #expect(
            try await Set(journal.verify()) == [
                .brokenSequence(gap, head: 11, first: 1, last: 11, count: 10), .staleIndex(wrong, .actions),
            ])
    }
}
