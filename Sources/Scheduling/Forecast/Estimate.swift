import Foundation

/// What somebody thinks an activity takes, in the unit of its work: days, or amounts of all its resources together.
public struct Estimate: Hashable, Sendable {
    /// If all goes well: it hardly ever takes less.
    public var low: Double
    /// What it takes most often.
    public var likely: Double
    /// If much goes wrong: it hardly ever takes more.
    public var high: Double

    public init(low: Double, likely: Double, high: Double) {
        self.low = low
        self.likely = likely
        self.high = high
    }

    var isSound: Bool {
        low.isFinite && likely.isFinite && high.isFinite && low >= 0 && low <= likely && likely <= high && high <= Double(Limits.amount)
    }
}

/// Draws from the PERT distribution (Malcolm, Roseboom, Clark and Fazar 1959): a beta distribution from `low` to `high` with its top at
/// `likely`, and a mean of (low + 4 likely + high) / 6.
///
/// Where the top stands between the two ends is all that its form depends on; for each hundredth of the way, quantiles are computed once and
/// then looked up, which is accurate to a thousandth of the distance between low and high.
struct PERT: Sendable {
    static let cells = 256
    private let quantiles: [Float]

    /// - Parameter top: where the most likely value is on the way from low to high, in hundredths.
    init(top: Int) {
        let position = Double(top) / 100
        let grid = 2_048
        var sums = [0.0]
        for step in 0..<grid {
            let x = (Double(step) + 0.5) / Double(grid)
            sums.append(sums[step] + Self.power(x, 4 * position) * Self.power(1 - x, 4 * (1 - position)))
        }
        var quantiles: [Float] = []
        var step = 0
        for cell in 0...Self.cells {
            let wanted = sums[grid] * Double(cell) / Double(Self.cells)
            while step < grid - 1 && sums[step + 1] < wanted { step += 1 }
            let width = sums[step + 1] - sums[step]
            let part = width > 0 ? min(1, max(0, (wanted - sums[step]) / width)) : 0
            quantiles.append(Float((Double(step) + part) / Double(grid)))
        }
        self.quantiles = quantiles
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double { exponent == 0 ? 1 : pow(base, exponent) }

    /// The quantiles of the tops named, side by side, and where those of each begin.
    static func table(of tops: [Int]) -> (values: [Float], places: [Int: Int]) {
        var values: [Float] = []
        var places: [Int: Int] = [:]
        for top in Set(tops).sorted() {
            places[top] = values.count
            values += PERT(top: top).quantiles
        }
        return (values, places)
    }
}
