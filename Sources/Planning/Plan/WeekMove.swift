extension Action {
    /// The due day of the action once it is moved to a week: the same day of the week or, where it has none yet, the last
    /// day of that week on which the team works.
    public func dueDay(in week: Week, calendar: WorkingCalendar) -> Day {
        if let dueDay { return week.monday + (dueDay.weekday.rawValue - 1) }
        let last = calendar.workingDay(onOrBefore: week.sunday)
        return last >= week.monday ? last : week.monday + 4
    }
}
