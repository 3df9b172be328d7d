import Planning

/// How an action lies in time, as far as its dates say it.
///
/// An action says until when, rarely from when. What is drawn tells which is which:
/// from *not before* to the due date, a bar; without *not before*, a bar counted back from the due date by the effort, marked as a
/// guess; without effort either, a point on the due date; without due date, what begins and has no end, or nothing.
struct TimelineBar: Hashable, Sendable {
    enum Beginning: Hashable, Sendable {
        /// The action says it.
        case said
        /// The days of work of its responsible before the due date.
        case effort
        case unknown
    }

    /// Nil for a point.
    let first: Day?
    /// Nil for what has no due date.
    let last: Day?
    let beginning: Beginning

    /// Further back nobody looks for the beginning of an action.
    static let longestEffort = 366

    /// - Parameter availability: When its responsible works; nil for the team's days.
    /// - Complexity: Linear in the days that the effort takes.
    init(_ action: Action, calendar: WorkingCalendar, availability: Availability?) {
        let last = action.doneDay ?? action.dueDay
        self.last = last
        if let start = action.earliestStart, start <= last ?? start {
            first = start
            beginning = .said
        } else if action.earliestStart == nil, let last, let day = Self.start(of: action, endingOn: last, calendar, availability) {
            first = day
            beginning = .effort
        } else {
            first = nil
            beginning = .unknown
        }
    }

    /// The day on which work must begin for the likely effort to fit.
    private static func start(of action: Action, endingOn last: Day, _ calendar: WorkingCalendar, _ availability: Availability?) -> Day? {
        guard let effort = action.effort?.likely, effort > 0 else { return nil }
        var left = effort
        var day = last
        for _ in 0..<longestEffort {
            left -= availability?.days(on: day) ?? (calendar.isWorking(day) ? 1 : 0)
            if left <= 0.005 { return day }
            day = day - 1
        }
        return nil
    }

    /// The first and the last day that are drawn; nil when there is nothing to draw.
    var days: ClosedRange<Day>? {
        switch (first, last) {
        case (let first?, let last?): first...last
        case (let day?, nil), (nil, let day?): day...day
        case (nil, nil): nil
        }
    }

    var isPoint: Bool { first == nil && last != nil }
    /// It begins, and nobody has said until when.
    var isOpenEnded: Bool { first != nil && last == nil }
}
