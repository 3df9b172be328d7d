import Planning

extension Command {
    /// Whether it closes a review, whose minutes tell the risks.
    var closesReview: Bool {
        if case .reviews(.close) = self { true } else { false }
    }

    /// The same, with what is known of the plan's end where its minutes tell that: the rules draw no forecast.
    func knowing(_ forecast: ShownForecast) -> Command {
        guard case .reviews(.close(let week, _)) = self else { return self }
        return .reviews(.close(week: week, chances: forecast.chances))
    }
}
