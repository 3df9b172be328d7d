/// Weeks and months around a day.
extension Day {
    /// The Monday of its week (ISO 8601).
    public var monday: Day { Week(containing: self).monday }

    public var firstOfMonth: Day { self - (day - 1) }

    public var firstOfNextMonth: Day {
        // No month has more than 31 days, and none less than 28: 31 days on it is the next one.
        (firstOfMonth + 31).firstOfMonth
    }
}
