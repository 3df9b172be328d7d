import Planning
import Testing

@Suite("The team's own record")
struct TeamRecordTests {
    private var story = Story()
    private let claire: PersonID

    init() { claire = story.person("Claire") }

    private var record: TeamRecord { TeamRecord(of: story.deployment) }

    /// An action that is done on a day, estimated in three points, with the days it took.
    @discardableResult
    private mutating func done(
        _ title: String, _ low: Double, _ likely: Double, _ high: Double, spent: Double?, on day: Day = "2026-03-02"
    ) -> ActionID {
        let action = story.action(title, responsible: claire, due: "2026-04-30", doneWhen: "vu")
        story.tell(.set(action, .effort(ThreePointEffort(optimistic: low, likely: likely, pessimistic: high))))
        story.tell(.status(action, .done))
        story.tell(.set(action, .doneDay(day)))
        if let spent { story.tell(.set(action, .spentDays(spent))) }
        return action
    }

    @Test("compares the days spent with the mean of the estimate, the oldest first")
    mutating func ratios() throws {
        let second = done("B", 2, 4, 12, spent: 6, on: "2026-02-20")
        let first = done("A", 5, 5, 5, spent: 4, on: "2026-02-10")
        let third = done("C", 1, 2, 3, spent: 2, on: "2026-02-20")
        #expect(record.entries.map(\.action) == [first, second, third])
        #expect(record.entries.map(\.estimated) == [5, 5, 2])
        #expect(record.entries.map(\.ratio) == [0.8, 1.2, 1])
        // What the three points give alone: (mean − low) (high − mean) / 7, over the square of the mean.
        #expect(record.entries.map(\.ownVariance) == [0, 0.12, 1.0 / 28])
        #expect(!record.isEnough && record.factor == nil)
    }

    @Test("says something from five actions on, and that is their mean")
    mutating func enough() throws {
        for (number, spent) in ([4, 6, 8, 10] as [Double]).enumerated() { done("A\(number)", 4, 4, 4, spent: spent) }
        #expect(record.factor == nil)
        done("Cinquième", 4, 4, 4, spent: 2)
        #expect(record.isEnough && record.factor == 1.5)
    }

    @Test("leaves out what is not done, not estimated or estimated at nothing, and counts what nobody has told")
    mutating func leftOut() throws {
        done("Non dite", 1, 2, 3, spent: nil)
        done("Estimée à rien", 0, 0, 0, spent: 3)
        let unestimated = story.action("Sans effort", responsible: claire, due: "2026-03-12", doneWhen: "vu")
        story.tell(.status(unestimated, .done))
        story.tell(.set(unestimated, .spentDays(3)))
        let open = story.action("Ouverte", responsible: claire, due: "2026-03-12", doneWhen: "vu")
        story.tell(.set(open, .effort(ThreePointEffort(optimistic: 1, likely: 1, pessimistic: 1))))
        #expect(record.entries.isEmpty && record.unsaid == 1)
    }

    @Test("a slip of the pen counts as ten times, not as a thousand")
    mutating func slip() throws {
        for number in 0..<4 { done("A\(number)", 1, 1, 1, spent: 1) }
        done("Heures au lieu de jours", 1, 1, 1, spent: 9_999)
        #expect(record.entries.map(\.ratio).max() == 9_999 && record.entries.map(\.counted).max() == 10)
        #expect(record.factor == 14.0 / 5)
        done("Rien", 4, 4, 4, spent: 0)
        #expect(record.entries.map(\.counted).min() == 0.1)
    }

    @Test("takes contributors' days for part of the effort, unless they are more than it")
    mutating func contributors() throws {
        let yanis = story.person("Yanis")
        let helped = done("Aidée", 4, 8, 12, spent: 8)
        story.tell(.add(.contribution(Contribution(person: yanis, role: "aide", days: 3)), to: helped))
        #expect(try story[helped].estimatedDays == 8)
        let carried = done("Portée à plusieurs", 2, 4, 6, spent: 8)
        story.tell(.add(.contribution(Contribution(person: yanis, role: "anime", days: 8)), to: carried))
        #expect(try story[carried].estimatedDays == 8)
    }

    @Test("forgets what is older than the latest hundred")
    mutating func most() throws {
        for number in 0..<103 { done("A\(number)", 1, 1, 1, spent: 1, on: number < 3 ? "2026-01-05" : "2026-02-05") }
        #expect(record.entries.count == TeamRecord.most)
        #expect(record.entries.allSatisfy { $0.day == "2026-02-05" })
    }
}
