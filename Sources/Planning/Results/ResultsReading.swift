extension Deployment {
    /// What was measured since the last closed review of a week's, or within seven days when there was none: each indicator
    /// with its last such value.
    public func measured(since last: Minutes?, until today: Day) -> [(indicator: Indicator, value: MeasuredValue)] {
        results.indicators.compactMap { indicator in
            let new = indicator.values.last { value in
                last.map { value.at > $0.closedAt } ?? (settings.day(at: value.at) >= today - 7)
            }
            return new.map { (indicator, $0) }
        }
    }
}
