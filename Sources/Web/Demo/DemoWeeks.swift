import Foundation
import Planning

/// The weeks of the demonstration before the last one: a review each week but one, what was promised and what came of it.
extension DemoStory {
    /// A promise of an early review, and what was answered a week later: nil for kept.
    private typealias DemoPromise = (person: String, action: String, why: NotKeptReason.Usual?)

    /// By how many weeks ago; the fourth week before the last one nobody could come.
    private static let promised: [(weeksAgo: Int, promises: [DemoPromise])] = [
        (
            7,
            [
                ("Nathalie Roux", "Recueillir les craintes et les attentes des agents", nil),
                ("Sophie Le Goff", "Choisir le support d’assistance aux agents", .waitedForSomebody),
                ("Yanis Benali", drawing, nil),
            ]
        ),
        (
            6,
            [
                ("Sophie Le Goff", "Choisir le support d’assistance aux agents", nil), ("Yanis Benali", drawing, .waitedForSomebody),
                ("Nathalie Roux", course, nil), ("Julien Morvan", furniture, .waitedForSomebody),
            ]
        ),
        (
            5,
            [
                ("Sophie Le Goff", diary, .underestimated), ("Yanis Benali", drawing, nil), ("Nathalie Roux", course, nil),
                ("Aïcha Diop", counting, nil),
            ]
        ),
        (
            4,
            [
                ("Sophie Le Goff", diary, .underestimated), ("Yanis Benali", drawing, nil), ("Nathalie Roux", course, .absent),
                ("Julien Morvan", furniture, nil),
            ]
        ),
        (
            2,
            [
                ("Sophie Le Goff", diary, nil), ("Nathalie Roux", replacements, nil), ("Julien Morvan", furniture, .blocked),
                ("Yanis Benali", "Former les agents d’accueil", nil),
            ]
        ),
        (
            1,
            [
                ("Sophie Le Goff", "Relier l’agenda à la file d’attente", nil), ("Julien Morvan", furniture, .blocked),
                ("Yanis Benali", "Former les agents d’accueil", nil), ("Aïcha Diop", counting, nil),
                ("Nathalie Roux", replacements, .waitedForSomebody),
            ]
        ),
    ]

    private static let drawing = "Dessiner l’espace d’accueil avec les agents"
    private static let furniture = "Commander le mobilier du premier site"
    private static let course = "Écrire le parcours de formation"
    private static let diary = "Paramétrer l’agenda partagé"
    private static let counting = "Relever les flux d’usagers pendant deux semaines"
    private static let replacements = "Organiser les remplacements pendant la formation"

    /// Whether an action was over before the last weeks: told with them.
    static func isEarly(_ action: DemoPlan.DemoAction) -> Bool {
        action.status == .done && action.postponed == nil && (action.due ?? 0) < -20
    }

    /// Whether the date of an action moved before the last weeks.
    static func isMovedEarly(_ action: DemoPlan.DemoAction) -> Bool {
        guard let postponed = action.postponed, let due = action.due else { return false }
        return due - postponed.days < -14
    }

    /// What happened in the weeks before, in the order of time.
    ///
    /// - Parameter held: The day of the last review: those before it were held on the same day of their week.
    /// - Returns: With the answers to what the latest of these reviews promised, for the next one to be given.
    mutating func earlierWeeks(before held: Day, _ ids: [String: ActionID]) -> (chapters: [Chapter], answers: [ReviewCommand]) {
        var chapters: [Chapter] = []
        func tell(_ day: Day, _ minute: Int, _ commands: [Command], isByMember: Bool = false) {
            guard !commands.isEmpty else { return }
            chapters.append(Chapter(command: .batch(commands), isByMember: isByMember, at: Self.moment(on: day, minute: minute)))
        }
        for action in DemoPlan.actions {
            guard let id = ids[action.title], let due = action.due else { continue }
            if Self.isEarly(action) {
                if action.isCommitted { tell(today + -61, 10 * 60, [.plan(.commit(action: id))]) }
                let values = [ActionValue.status(.done)] + (action.spent.map { [.spentDays($0)] } ?? [])
                tell(day(due - 2), 11 * 60, values.map { .plan(.edit(action: id, to: $0, was: nil, reason: nil)) })
            } else if let postponed = action.postponed, Self.isMovedEarly(action) {
                let day = today + (due - postponed.days - 2)
                tell(day, 16 * 60, [.plan(.edit(action: id, to: .dueDay(self.day(due)), was: nil, reason: postponed.reason))])
            }
        }
        var answers: [ReviewCommand] = []
        for (weeksAgo, promises) in Self.promised {
            let day = held + -7 * weeksAgo
            let week = Week(containing: day)
            var room: [Command] = answers.map(Command.reviews) + [.reviews(.open(week: week))]
            room += persons.dropLast(weeksAgo % 3).map { .reviews(.attend(week: week, person: $0.id, isHere: true)) }
            answers = []
            for promise in promises {
                guard let person = person(promise.person), let action = ids[promise.action] else { continue }
                let id: ItemID = newID()
                room.append(.reviews(.promise(week: week, promise: Promise(id: id, person: person, action: action))))
                answers.append(
                    .judge(
                        week: week, promise: id, isKept: promise.why == nil, reason: promise.why.map(NotKeptReason.usual), word: ""))
            }
            room += risks(weeksAgo, week, ids)
            tell(day, 14 * 60 + 2, room)
            tell(day, 15 * 60, [.reviews(.close(week: week))])
        }
        // Of two at the same moment, the first one told.
        let inOrder = chapters.enumerated().sorted { left, right in
            (left.element.at?.milliseconds ?? 0, left.offset) < (right.element.at?.milliseconds ?? 0, right.offset)
        }
        return (inOrder.map(\.element), answers)
    }

    /// A risk that somebody saw coming, the measure that was taken, and one that the team did not share.
    private mutating func risks(_ weeksAgo: Int, _ week: Week, _ ids: [String: ActionID]) -> [Command] {
        guard let furniture = ids[Self.furniture], let course = ids[Self.course] else { return [] }
        let raised = ActionItem.raisedRisk(
            RaisedRisk(
                id: ItemID(9_999), word: "le marché de l’agglomération s’arrête à la fin du mois", author: AccountID(0),
                at: Moment(milliseconds: 0)))
        switch weeksAgo {
        case 6: return [.plan(.addItem(action: furniture, item: raised))]
        case 5:
            return [
                .reviews(
                    .addMeasure(
                        week: week,
                        measure: Measure(
                            id: newID(), action: furniture, kind: .other, word: "Claire demande une prolongation à l’agglomération",
                            author: AccountID(0), at: Moment(milliseconds: 0))))
            ]
        case 4:
            let dismissed = ActionItem.dismissedRisk(
                DismissedRisk(
                    risk: .notCommitted, word: "le parcours est déjà à moitié écrit", author: AccountID(0), at: Moment(milliseconds: 0)))
            return [.plan(.removeItem(action: furniture, item: raised.reference)), .plan(.addItem(action: course, item: dismissed))]
        default: return []
        }
    }
}
