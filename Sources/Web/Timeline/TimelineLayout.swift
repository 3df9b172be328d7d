import Planning

/// What a timeline is drawn from, worked out once for all of its rows: the scale, how each action lies in time, and which row it has.
struct TimelineLayout {
    /// An action in its row.
    struct Line {
        let action: Action
        let bar: TimelineBar
        /// Where an action stands in several groups, the number of its row from 0.
        let copy: Int
        /// The row counted from the top, milestones and headings included.
        let slot: Int
    }

    struct Section {
        let group: ActionGroup
        let lines: [Line]
        /// From the first to the last day of its own actions; nil when none has a date.
        let days: ClosedRange<Day>?
    }

    let scale: TimelineScale
    let sections: [Section]
    let slotCount: Int
    /// The row of each action: its first one, when it has several.
    let lines: [ActionID: Line]

    /// Visits each shown action once, and each day of its effort.
    init(_ groups: [ActionGroup], query: PlanQuery, context: DeploymentContext) {
        let deployment = context.deployment
        let calendar = deployment.settings.calendar
        var availabilities: [PersonID: Availability] = [:]
        for person in deployment.people.active { availabilities[person.id] = deployment.availability(of: person.id) }
        var bars: [ActionID: TimelineBar] = [:]
        var copies: [ActionID: Int] = [:]
        var lines: [ActionID: Line] = [:]
        var sections: [Section] = []
        // The milestones have the first row.
        var slot = 1
        for group in groups {
            if group.heading != nil { slot += 1 }
            var own: [Line] = []
            for action in group.actions {
                let bar =
                    bars[action.id]
                    ?? TimelineBar(action, calendar: calendar, availability: action.responsible.flatMap { availabilities[$0] })
                bars[action.id] = bar
                let line = Line(action: action, bar: bar, copy: copies[action.id] ?? 0, slot: slot)
                copies[action.id] = line.copy + 1
                if line.copy == 0 { lines[action.id] = line }
                own.append(line)
                slot += 1
            }
            sections.append(Section(group: group, lines: own, days: Self.extent(own.compactMap(\.bar.days))))
        }
        self.sections = sections
        self.lines = lines
        slotCount = slot
        let route = deployment.route
        let named = [route.startDay, route.promisedDay].compactMap { $0 } + route.milestones.map(\.day)
        scale = TimelineScale(
            query.zoom, on: query.on, today: context.today,
            extent: Self.extent(sections.compactMap(\.days) + named.map { $0...$0 }))
    }

    private static func extent(_ all: [ClosedRange<Day>]) -> ClosedRange<Day>? {
        guard let first = all.map(\.lowerBound).min(), let last = all.map(\.upperBound).max() else { return nil }
        return first...last
    }
}

/// Lengths in an `svg` as short as they can be without being seen to differ.
enum TimelineNumber {
    /// `31.25%` of 312.5 thousandths.
    static func percent(_ place: Double) -> String { short(place / 10, 100) + "%" }

    /// `312.5`.
    static func thousandths(_ place: Double) -> String { short(place, 10) }

    private static func short(_ value: Double, _ parts: Double) -> String {
        let rounded = (value * parts).rounded() / parts
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
