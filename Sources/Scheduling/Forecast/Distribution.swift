/// On which days something ended, in how many of the runs of a forecast.
public struct Distribution: Hashable, Sendable {
    /// The day that the first count is about; an end is the first day after.
    public private(set) var firstDay: Int
    /// Days that one count is about: 1 unless the forecast looks many years ahead.
    public private(set) var width: Int
    /// Runs that ended within each `width` days from the first day on.
    public private(set) var counts: [Int]
    public private(set) var runs: Int

    /// - Parameter counts: from day 0 on.
    init(counts: some RandomAccessCollection<Int>, width: Int) {
        let counts = Array(counts)
        let first = counts.firstIndex { $0 > 0 } ?? 0
        let last = counts.lastIndex { $0 > 0 } ?? -1
        firstDay = first * width
        self.width = width
        self.counts = last >= first ? Array(counts[first...last]) : []
        runs = self.counts.reduce(0, +)
    }

    /// The first day by which that share of the runs, from 0 to 1, has ended.
    public func percentile(_ share: Double) -> Int {
        let wanted = max(1, Int((Double(runs) * min(1, max(0, share))).rounded(.up)))
        var sum = 0
        for (place, count) in counts.enumerated() {
            sum += count
            if sum >= wanted { return firstDay + place * width + width - 1 }
        }
        return firstDay
    }

    /// The share of the runs that had ended by the beginning of the day, from 0 to 1.
    public func probability(by day: Int) -> Double {
        guard runs > 0, day >= firstDay else { return 0 }
        let places = min(counts.count, (day - firstDay + 1) / width)
        return Double(counts[..<places].reduce(0, +)) / Double(runs)
    }

    /// The mean day; 0 without runs.
    public var mean: Double {
        guard runs > 0 else { return 0 }
        let sum = counts.enumerated().reduce(0.0) {
            $0 + Double($1.element) * (Double(firstDay + $1.offset * width) + Double(width - 1) / 2)
        }
        return sum / Double(runs)
    }
}
