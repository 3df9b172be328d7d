import Planning

/// How many actions each review saw at risk, and what became of those it saw for the first time.
struct RisksOverWeeks: OverWeeks {
    let reading: WeeksReading
    let deployment: Deployment
    let language: Language

    func write(to html: inout HTML) {
        section("at-risk", texts.risksTitle, &html) { html in
            guard reading.held > 0 else {
                html.element("p", .class("soft"), text: texts.noReviewHeld)
                return
            }
            byReview(&html)
            html.element("h4", text: texts.outcomesTitle)
            if reading.risks.isEmpty {
                html.element("p", .class("soft"), text: texts.noRisk)
            } else {
                outcomes(&html)
            }
            html.element("p", .class("soft small"), text: texts.riskDefinition)
        }
    }

    private func byReview(_ html: inout HTML) {
        let points = points {
            $0.atRisk.map(Double.init)
        } title: { week in
            "\(words.week(week.week).capitalisedFirst), \(texts.actions(week.atRisk ?? 0))"
        }
        let formats = Formats(language: language)
        let known = weeks.compactMap { week in week.atRisk.map { (words.week(week.week), texts.actions($0)) } }
        let chart = Chart(
            id: "at-risk-chart", title: texts.atRiskTitle,
            description: texts.atRiskDescription(known, gaps: weeks.count - known.count), across: across,
            up: .values(weeks.compactMap { $0.atRisk.map(Double.init) }, areWhole: true, label: formats.number),
            marks: [.line(points, .first)], height: 180)
        html.element("p", text: texts.atRiskTitle)
        figure(
            "at-risk", &html, drawing: chart.write,
            table: ChartTable(
                caption: texts.atRiskTitle, headings: [texts.week, texts.review, texts.atRisk, texts.newRisks],
                rows: rows { week in
                    [
                        texts.state(week.review), week.atRisk.map { String($0) } ?? texts.none,
                        week.review == .held ? String(reading.risks.count { $0.firstSeen == week.week }) : texts.none,
                    ]
                }))
    }

    private func outcomes(_ html: inout HTML) {
        let total = reading.risks.count
        let counts = RiskPath.Outcome.allCases.map { outcome in (outcome, reading.risks.count { $0.outcome == outcome }) }
            .filter { $0.1 > 0 }
        let chart = RankedBars(
            id: "outcomes-chart", title: texts.outcomesTitle,
            description: texts.outcomesDescription(counts.map { (texts.outcome($0), $1) }, total: total),
            bars: counts.map { .init(label: texts.outcome($0).capitalisedFirst, count: $1, figure: texts.of($1, total)) },
            texts: chartTexts)
        html.element("p", text: texts.outcomesLead(total, raised: reading.risks.count(where: \.isRaised)))
        figure(
            "outcomes", &html, drawing: chart.write,
            table: ChartTable(
                caption: texts.outcomesTitle,
                headings: [texts.action, texts.firstSeen, texts.lastSeen, texts.seenBy, texts.outcomeHeading],
                rows: reading.risks.reversed().map { risk in
                    [
                        "\(risk.action.number). \(risk.action.title)", words.week(risk.firstSeen), words.week(risk.lastSeen),
                        risk.isRaised ? texts.byTeam : texts.byRule, texts.outcome(risk.outcome),
                    ]
                }))
    }
}

/// The due dates that moved by week, by how many days and why.
struct MovedDatesOverWeeks: OverWeeks {
    let reading: WeeksReading
    let language: Language

    func write(to html: inout HTML) {
        section("moved", texts.movedTitle, &html) { html in
            if weeks.allSatisfy(\.moved.isEmpty) {
                html.element("p", .class("soft"), text: texts.nothingMoved)
            } else {
                byWeek(&html)
            }
        }
    }

    private func later(_ week: WeekReading) -> [MovedDate] { week.moved.filter { $0.days > 0 } }

    private func byWeek(_ html: inout HTML) {
        let formats = Formats(language: language)
        let bars = weeks.enumerated().compactMap { index, week -> ChartPoint? in
            let count = later(week).count
            guard count > 0 else { return nil }
            return ChartPoint(
                x: Double(index), y: Double(count), title: "\(words.week(week.week).capitalisedFirst), \(told(week))", label: String(count))
        }
        let known = weeks.filter { !later($0).isEmpty }
        let chart = Chart(
            id: "moved-chart", title: texts.movedTitle,
            description: texts.movedDescription(known.map { (words.week($0.week), told($0)) }), across: across,
            up: .values(bars.map(\.y), areWhole: true, label: formats.number), marks: [.bars(bars, width: 0.6, .first)], height: 180)
        html.element("p", text: texts.movedLead)
        figure(
            "moved", &html, drawing: chart.write,
            table: ChartTable(
                caption: texts.movedTitle,
                headings: [texts.week, texts.postponements, texts.daysMoved, texts.broughtForward, texts.reasonsHeading],
                rows: rows { week in
                    let later = later(week)
                    let earlier = week.moved.filter { $0.days < 0 }
                    return [
                        String(later.count), later.isEmpty ? texts.none : formats.days(Double(days(later))),
                        earlier.isEmpty ? texts.none : String(earlier.count), reasons(week),
                    ]
                }))
    }

    private func days(_ moved: [MovedDate]) -> Int { moved.reduce(0) { $0 + $1.days } }
    private func told(_ week: WeekReading) -> String { texts.moved(later(week).count, days: days(later(week))) }

    /// Each reason once, with the actions it was given for.
    private func reasons(_ week: WeekReading) -> String {
        var reasons: [(reason: String, actions: [String])] = []
        for moved in week.moved {
            let reason = moved.reason.isEmpty ? texts.noReasonGiven : moved.reason
            if let index = reasons.firstIndex(where: { $0.reason == reason }) {
                reasons[index].actions.append(String(moved.number))
            } else {
                reasons.append((reason, [String(moved.number)]))
            }
        }
        return reasons.isEmpty ? texts.none : reasons.map { texts.given($0.reason, for: $0.actions) }.joined(separator: "\u{2009}; ")
    }
}
