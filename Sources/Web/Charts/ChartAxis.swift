import Foundation
import Planning

/// One direction of a chart: the values it goes over, and those that are named along it.
struct ChartAxis: Sendable {
    /// A value that is named.
    struct Tick: Hashable, Sendable {
        var value: Double
        var label: String
        /// Left out where the page is narrow.
        var isMinor = false
    }

    let range: ClosedRange<Double>
    let ticks: [Tick]

    init(_ range: ClosedRange<Double>, ticks: [Tick]) {
        self.range = range
        self.ticks = ticks
    }

    /// Where a value stands: 0 at the beginning, 1 at the end; values outside stand at the nearest end.
    func place(of value: Double) -> Double {
        let span = range.upperBound - range.lowerBound
        guard span > 0 else { return 0.5 }
        return min(max((value - range.lowerBound) / span, 0), 1)
    }

    // MARK: Values

    /// From 0 to 100 %, in quarters.
    static func percent(_ texts: ChartTexts) -> ChartAxis {
        ChartAxis(0...100, ticks: [0, 25, 50, 75, 100].map { Tick(value: $0, label: texts.percent($0)) })
    }

    /// Room for all the values, between two round numbers, with three to six ticks in steps of 1, 2 or 5 times a power of ten.
    ///
    /// - Parameters:
    ///   - startsAtZero: Bars do, always: their length is the value.
    ///   - areWhole: Counts: no tick between two whole numbers.
    static func values(
        _ values: some Sequence<Double>, startsAtZero: Bool = true, areWhole: Bool = false, label: (Double) -> String
    ) -> ChartAxis {
        let known = values.filter(\.isFinite)
        var low = known.min() ?? 0
        var high = known.max() ?? 0
        if startsAtZero {
            low = min(low, 0)
            high = max(high, 0)
        }
        // One value alone stands in the middle of something.
        if high <= low {
            let margin = areWhole ? 1 : max(abs(low) / 10, 1)
            if !startsAtZero { low -= margin }
            high = low + (startsAtZero ? margin : 2 * margin)
        }
        var step = roundStep((high - low) / 4)
        if areWhole { step = max(step, 1) }
        let first = (low / step).rounded(.down)
        let last = (high / step).rounded(.up)
        let ticks = stride(from: first, through: last, by: 1).map { Tick(value: $0 * step, label: label($0 * step)) }
        return ChartAxis(first * step...last * step, ticks: ticks)
    }

    /// The smallest of 1, 2, 5, 10 times a power of ten that is not below a length.
    private static func roundStep(_ length: Double) -> Double {
        let power = pow(10, log10(length).rounded(.down))
        let step = [1, 2, 5].first { $0 * power >= length * 0.999 } ?? 10
        return step * power
    }

    // MARK: Time

    /// Days as numbers, so that lines are true to the time between their points.
    static func value(of day: Day) -> Double { Double(day.ordinal) }

    /// From one day to another, named by days, weeks, months, quarters or years, whichever leaves room.
    static func days(_ days: ClosedRange<Day>, language: Language) -> ChartAxis {
        let (first, last) = (days.lowerBound, max(days.upperBound, days.lowerBound + 1))
        let formats = Formats(language: language)
        var named: [(day: Day, label: String)] = []
        switch last - first {
        case ..<10: for offset in 0...(last - first) { named.append((first + offset, formats.dayAndMonth(first + offset))) }
        case ..<80:
            var day = first.weekday == .monday ? first : first.monday + 7
            while day <= last {
                named.append((day, formats.dayAndMonth(day)))
                day = day + 7
            }
        case let span:
            let months = span < 400 ? 1 : span < 1_200 ? 3 : 12
            var day = first == first.firstOfMonth ? first : first.firstOfNextMonth
            while day <= last {
                if (day.month - 1) % months == 0 {
                    let isYear = day.month == 1 || named.isEmpty
                    named.append((day, months == 12 ? String(day.year) : formats.month(day.month, year: isYear ? day.year : nil)))
                }
                day = day.firstOfNextMonth
            }
        }
        let every = max((named.count + 13) / 14, 1)
        let kept = named.enumerated().filter { $0.offset.isMultiple(of: every) }.map(\.element)
        return ChartAxis(
            value(of: first)...value(of: last),
            ticks: kept.enumerated().map { index, tick in
                Tick(value: value(of: tick.day), label: tick.label, isMinor: kept.count > 5 && !index.isMultiple(of: 3))
            })
    }

    /// Weeks side by side: the first one at 0, the next one at 1. Bars of a width below 1 do not touch.
    static func weeks(_ weeks: [Week], language: Language) -> ChartAxis {
        let texts = ChartTexts(language: language)
        let every = max((weeks.count + 12) / 13, 1)
        // The last week is the one that people look for.
        let named = weeks.indices.filter { (weeks.count - 1 - $0).isMultiple(of: every) }
        return ChartAxis(
            -0.5...max(Double(weeks.count) - 0.5, 0.5),
            ticks: named.map { index in
                let back = (weeks.count - 1 - index) / every
                return Tick(value: Double(index), label: texts.week(weeks[index]), isMinor: named.count > 7 && !back.isMultiple(of: 2))
            })
    }
}
