import Foundation
import Planning

/// Which actions a plan page shows: by their fields, and by what is derived from them.
///
/// Several values of one field widen the choice; several fields narrow it.
struct PlanFilter: Hashable, Sendable {
    /// A person, as a filter names one.
    enum Who: Hashable, Sendable {
        case nobody
        /// Whoever reads: the same address answers each of a team.
        case reader
        case person(PersonID)
    }

    /// A workstream with those inside it, or none.
    enum Place: Hashable, Sendable {
        case noWorkstream
        case workstream(WorkstreamID)
    }

    /// When an action is due, told so that it means the same next week.
    enum Due: String, CaseIterable, Sendable {
        case thisWeek = "week"
        case nextWeek = "next-week"
        case thisMonth = "month"
        case undated = "none"
    }

    /// What is derived from an action and its plan.
    enum Condition: String, CaseIterable, Sendable {
        case late, blocked
        /// A rule says that it may not be done by its date, or somebody does.
        case risk
        case vague
        /// Comes after an action that is still open.
        case waits
        /// Has a blocker that waits for a need.
        case need
        /// Can not start yet.
        case notYet = "not-yet"
        /// Its due date has moved at least once.
        case postponed
    }

    var text = ""
    var statuses: Set<ActionStatus> = []
    var responsibles: Set<Who> = []
    var contributors: Set<Who> = []
    var place: Place?
    var tags: Set<String> = []
    var priorities: Set<Priority> = []
    var due: Due?
    var dueFrom: Day?
    var dueTo: Day?
    var doneFrom: Day?
    var doneTo: Day?
    /// Whether the effort is estimated.
    var hasEffort: Bool?
    var commitments: Set<CommitmentState> = []
    var conditions: Set<Condition> = []

    var isEmpty: Bool { self == PlanFilter() }

    /// The workstream to put a new action into.
    var workstream: WorkstreamID? {
        if case .workstream(let id) = place { id } else { nil }
    }

    // MARK: The address

    init() {}

    /// Reads the fields of an address; what it does not understand counts as not said.
    init(_ form: Form) {
        text = String(form["text"].prefix(200))
        statuses = Set(form.all("status").compactMap(ActionStatus.init(rawValue:)))
        responsibles = Set(form.all("responsible").compactMap(Who.init(address:)))
        contributors = Set(form.all("contributor").compactMap(Who.init(address:))).subtracting([.nobody])
        place = form["workstream"] == Self.none ? .noWorkstream : WorkstreamID(rawValue: form["workstream"]).map(Place.workstream)
        tags = Set(form.all("tag").filter { !$0.isEmpty && $0.utf8.count <= 240 }.prefix(30))
        priorities = Set(form.all("priority").compactMap(Priority.init(rawValue:)))
        due = Due(rawValue: form["due"])
        func day(_ name: String) -> Day? { (try? FormValue.day(form[name])) ?? nil }
        (dueFrom, dueTo, doneFrom, doneTo) = (day("from"), day("to"), day("done-from"), day("done-to"))
        hasEffort = ["known": true, "unknown": false][form["effort"]]
        commitments = Set(form.all("commitment").compactMap(CommitmentState.init(rawValue:)))
        conditions = Set(form.all("is").compactMap(Condition.init(rawValue:)))
        if form["late"] == "1" { conditions.insert(.late) }
    }

    /// What an address says of it, in an order that never changes.
    var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((name, value)) }
        }
        func add(_ name: String, _ people: Set<Who>) { for who in people.map(\.address).sorted() { add(name, who) } }
        add("text", text)
        for status in ActionStatus.allCases where statuses.contains(status) { add("status", status.rawValue) }
        add("responsible", responsibles)
        add("contributor", contributors)
        switch place {
        case .noWorkstream: add("workstream", Self.none)
        case .workstream(let id): add("workstream", id.rawValue)
        case nil: break
        }
        for tag in tags.sorted() { add("tag", tag) }
        for priority in Priority.allCases where priorities.contains(priority) { add("priority", priority.rawValue) }
        add("due", due?.rawValue)
        add("from", dueFrom?.iso8601)
        add("to", dueTo?.iso8601)
        add("done-from", doneFrom?.iso8601)
        add("done-to", doneTo?.iso8601)
        add("effort", hasEffort.map { $0 ? "known" : "unknown" })
        for state in CommitmentState.allCases where commitments.contains(state) { add("commitment", state.rawValue) }
        for condition in Condition.allCases where conditions.contains(condition) { add("is", condition.rawValue) }
        return fields
    }

    /// "Nobody" and "no workstream" in an address, where an empty value says nothing.
    static let none = "-"
}

extension PlanFilter.Who {
    init?(address: String) {
        switch address {
        case PlanFilter.none: self = .nobody
        case "me": self = .reader
        default:
            guard let id = PersonID(rawValue: address) else { return nil }
            self = .person(id)
        }
    }

    var address: String {
        switch self {
        case .nobody: PlanFilter.none
        case .reader: "me"
        case .person(let id): id.rawValue
        }
    }
}
