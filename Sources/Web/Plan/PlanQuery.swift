import Foundation
import HummingbirdCore
import Planning

/// Which actions a plan page shows, and in what order: all of it in the address, so that a view can be shared.
struct PlanQuery: Hashable, Sendable {
    enum Sort: String, CaseIterable, Sendable {
        case number, title, responsible, due, status, steps, effort
    }

    var text = ""
    var status: ActionStatus?
    var responsible: PersonID?
    var workstream: WorkstreamID?
    var isLateOnly = false
    var sort: Sort?
    var isDescending = false

    init() {}

    /// Reads the address; what it does not understand counts as not said.
    init(_ uri: URI) {
        let query = uri.form
        text = String(query["text"].prefix(200))
        status = ActionStatus(rawValue: query["status"])
        responsible = PersonID(rawValue: query["responsible"])
        workstream = WorkstreamID(rawValue: query["workstream"])
        isLateOnly = query["late"] == "1"
        let order = query["sort"]
        isDescending = order.hasPrefix("-")
        sort = Sort(rawValue: order.hasPrefix("-") ? String(order.dropFirst()) : order)
    }

    var isFiltered: Bool { !text.isEmpty || status != nil || responsible != nil || workstream != nil || isLateOnly }

    /// `?text=…&sort=due`, or nothing.
    var string: String {
        var parts: [String] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { parts.append("\(name)=\(value.addingPercentEncoding())") }
        }
        add("text", text)
        add("status", status?.rawValue)
        add("responsible", responsible?.rawValue)
        add("workstream", workstream?.rawValue)
        add("late", isLateOnly ? "1" : nil)
        add("sort", sort.map { (isDescending ? "-" : "") + $0.rawValue })
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    func with(_ change: (inout PlanQuery) -> Void) -> PlanQuery {
        var copy = self
        change(&copy)
        return copy
    }

    // MARK: Applying

    /// Whether an action passes the filters. Accents and case do not count in texts.
    func matches(_ action: Action, in context: DeploymentContext) -> Bool {
        if let status, action.status != status { return false }
        if let responsible, action.responsible != responsible { return false }
        if isLateOnly, !action.isLate(on: context.today, calendar: context.deployment.settings.calendar) { return false }
        if let workstream, !context.deployment.plan.path(to: action.workstream).contains(where: { $0.id == workstream }) {
            return false
        }
        let words = Self.folded(text).split(whereSeparator: \.isWhitespace)
        if words.isEmpty { return true }
        let responsibleName = action.responsible.flatMap { context.deployment.people[$0]?.name } ?? ""
        let haystack = Self.folded(
            "\(action.number) \(action.title) \(responsibleName) \(action.tags.joined(separator: " ")) \(action.description) \(action.doneWhen)"
        )
        return words.allSatisfy { haystack.contains($0) }
    }

    /// The sections of the plan with the actions that match; one section without heading when sorted.
    func sections(_ context: DeploymentContext) -> [PlanSection] {
        let plan = context.deployment.plan
        guard let sort else {
            let sections = plan.sections.map { section in
                PlanSection(
                    workstream: section.workstream, depth: section.depth,
                    actions: section.actions.filter { matches($0, in: context) })
            }
            guard isFiltered else { return sections }
            // A workstream stays while it, or one inside it, has something to show.
            var shown: Set<WorkstreamID?> = []
            for section in sections where !section.actions.isEmpty {
                shown.formUnion(plan.path(to: section.workstream?.id).map(\.id))
                shown.insert(section.workstream?.id)
            }
            return sections.filter { shown.contains($0.workstream?.id) }
        }
        let matching = plan.orderedActions.filter { matches($0, in: context) }
        let sorted = matching.enumerated().sorted { left, right in
            let order = Self.order(left.element, right.element, by: sort, context)
            if order == 0 { return left.offset < right.offset }
            return isDescending ? order > 0 : order < 0
        }
        return sorted.isEmpty ? [] : [PlanSection(workstream: nil, depth: 0, actions: sorted.map(\.element))]
    }

    /// Negative when `left` comes first. What is not said comes last in ascending order.
    private static func order(_ left: Action, _ right: Action, by sort: Sort, _ context: DeploymentContext) -> Int {
        func compare<Value: Comparable>(_ value: (Action) -> Value?) -> Int {
            switch (value(left), value(right)) {
            case (nil, nil): 0
            case (nil, _): 1
            case (_, nil): -1
            case (let one?, let other?): one < other ? -1 : one > other ? 1 : 0
            }
        }
        switch sort {
        case .number: return compare(\.number)
        case .title: return compare { folded($0.title) }
        case .responsible: return compare { $0.responsible.flatMap { context.deployment.people[$0] }.map { folded($0.name) } }
        case .due: return compare(\.dueDay)
        case .status: return compare { action in ActionStatus.allCases.firstIndex(of: action.status) }
        case .steps:
            return compare { $0.steps.isEmpty ? nil : Double($0.steps.count(where: \.isDone)) / Double($0.steps.count) }
        case .effort: return compare { $0.effort?.likely }
        }
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    }
}
