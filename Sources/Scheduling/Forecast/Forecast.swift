import Dispatch

/// When a project will end, if its estimates are as uncertain as is said.
public struct Forecast: Hashable, Sendable {
    public var end: Distribution
    /// When each activity ends, by its position.
    public var finishes: [Distribution]
    /// The share of the runs in which each activity was on the critical chain, from 0 to 1.
    public var criticality: [Double]
    public var runs: Int
}

/// What is known about how uncertain the work of a project is.
public struct Uncertainty: Hashable, Sendable {
    /// What each activity takes, by its position; nil for those that take what the project says: waits, or the days between two dates.
    public var estimates: [Estimate?]
    /// What earlier activities took over what had been estimated for them: 1.5 for one that took half more. Empty when nothing is known.
    ///
    /// It is about estimates, so it changes what an activity takes only where there is one, be it of three equal points.
    public var record: [Double]

    public init(estimates: [Estimate?], record: [Double] = []) {
        self.estimates = estimates
        self.record = record
    }
}

/// Why a forecast can not be made.
public enum ForecastError: Error, Hashable, Sendable {
    case project(ProjectError)
    /// Not as many estimates as activities.
    case estimateCount(Int, activities: Int)
    /// Not finite, less than 0, or not in order.
    case unsoundEstimate(activity: Int)
    /// A ratio that is not from 0.01 to 100, by its position in the record.
    case unsoundRatio(Int)
    /// Fewer than one run, or more than ten million.
    case runs(Int)
}

extension Project {
    /// Draws what each activity takes, schedules that, and does so again and again (Monte Carlo; van Slyke 1963).
    ///
    /// Each run draws from the PERT distribution of each estimate. With a record, a run first draws as many ratios from it as it has, with
    /// repetition (bootstrap: Efron 1979), then one of these for each estimated activity: a short record thus makes runs differ as a whole, as a team is
    /// slow or fast as a whole, and a long one makes activities differ among each other. Each run is scheduled by serial generation
    /// in one fixed order, as a team would keep its priorities. Work is rounded to whole days, or units, and is at least one.
    ///
    /// The same seed gives the same forecast with any number of threads. Memory does not depend on the number of runs.
    ///
    /// - Parameters:
    ///   - schedule: whose order is kept; without it that of a short search.
    ///   - isCancelled: asked before each hundred runs; the forecast then tells of those made so far.
    public func forecast(
        _ uncertainty: Uncertainty, following schedule: Schedule? = nil, runs: Int = 10_000, seed: UInt64 = 1, threads: Int = 2,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(ForecastError) -> Forecast {
        guard (1...10_000_000).contains(runs) else { throw .runs(runs) }
        let order: [Int]
        do throws(ProjectError) {
            if let schedule {
                order = schedule.starts
            } else {
                order = try self.schedule(within: .steps(30), seed: seed, threads: 1).schedule.starts
            }
        } catch {
            throw .project(error)
        }
        guard order.count == activities.count else { throw .estimateCount(order.count, activities: activities.count) }
        let sampling = try Sampling(self, uncertainty, order: order, seed: seed)
        let threads = max(1, min(threads, 64))
        let samplers = (0..<threads).map { _ in Sampler(sampling) }
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            samplers[thread].run(from: runs * thread / threads, to: runs * (thread + 1) / threads, isCancelled: isCancelled)
        }
        for other in samplers.dropFirst() { samplers[0].add(other) }
        return samplers[0].forecast
    }
}

/// What all samplers of a forecast share, and only read.
// Its slabs are written in the initialiser alone.
final class Sampling: @unchecked Sendable {
    let network: Network
    let seed: UInt64
    let record: [Double]
    /// By activity: the low end and the width, as multiples of the work that the project says, and where its quantiles are, ``certain``
    /// where low and high are the same and ``notEstimated`` where nobody has estimated it.
    let low: Slab<Double>
    let width: Slab<Double>
    let place: Slab<Int32>
    let quantiles: Slab<Float>
    /// The movable activities in the order that every run keeps.
    let list: Slab<Int32>
    /// Days that one count of a distribution is about.
    let bucket: Int
    let buckets: Int

    static let certain: Int32 = -1
    static let notEstimated: Int32 = -2

    /// Counts that the distributions of a forecast may have, together: 32 MB.
    private static let cells = 8_000_000

    init(_ project: Project, _ uncertainty: Uncertainty, order: [Int], seed: UInt64) throws(ForecastError) {
        let count = project.activities.count
        let estimates = uncertainty.estimates
        guard estimates.count == count else { throw .estimateCount(estimates.count, activities: count) }
        if let index = estimates.firstIndex(where: { $0?.isSound == false }) { throw .unsoundEstimate(activity: index) }
        if let index = uncertainty.record.firstIndex(where: { !(0.01...100 ~= $0) }) { throw .unsoundRatio(index) }
        self.seed = seed
        // A long record is as good as its last thousand ratios, and drawn from as fast.
        record = uncertainty.record.suffix(1_000)
        let most = record.max() ?? 1
        let totals = project.activities.map { Double(max(1, $0.work.total)) }
        let stretch = (0..<count).map { index in estimates[index].map { max(1, most * max(1, $0.high / totals[index])) } ?? 1 }
        do throws(ProjectError) {
            network = try project.network(stretch: stretch)
            try project.checkDates(CriticalPath(network))
        } catch {
            throw .project(error)
        }
        let tops = estimates.map { estimate -> Int in
            guard let estimate, estimate.high > estimate.low else { return -1 }
            return Int((100 * (estimate.likely - estimate.low) / (estimate.high - estimate.low)).rounded())
        }
        let table = PERT.table(of: tops.filter { $0 >= 0 })
        quantiles = Slab(table.values, empty: 0)
        place = Slab(
            (0..<count).map { estimates[$0] == nil ? Self.notEstimated : table.places[tops[$0]].map(Int32.init) ?? Self.certain },
            empty: Self.certain)
        low = Slab((0..<count).map { (estimates[$0]?.low ?? totals[$0]) / totals[$0] }, empty: 1)
        width = Slab((0..<count).map { estimates[$0].map { $0.high - $0.low } ?? 0 }.enumerated().map { $1 / totals[$0] }, empty: 0)
        list = network.list(by: order)
        // One after the other, activities would take years: counts are kept for as far as the slowest run comes.
        let slowest = ScheduleBuilder(network)
        for activity in 0..<count {
            if slowest.days[activity] > 0 { slowest.days[activity] = Self.most(network.days.base[activity], stretch[activity]) }
            for demand in Int(network.demandOffset.base[activity])..<Int(network.demandOffset.base[activity + 1]) {
                slowest.amounts[demand] = Self.most(network.demandAmount.base[demand], stretch[activity])
            }
        }
        // A schedule of shorter work may end somewhat later (Graham 1969): what is later still counts for the last days.
        let reach = min(network.span, (slowest.build(list.base) ?? network.span) * 5 / 4 + 30)
        bucket = 1 + reach * (count + 1) / Self.cells
        buckets = reach / bucket + 1
    }

    private static func most(_ amount: Int32, _ stretch: Double) -> Int32 { Int32(clamping: Int((Double(amount) * stretch).rounded(.up))) }
}

/// Makes some of the runs of a forecast, on one thread.
// One thread runs it, and the results are read when all threads have been joined.
private final class Sampler: @unchecked Sendable {
    private let sampling: Sampling
    private let builder: ScheduleBuilder
    private let ratios: Slab<Double>
    /// Runs by activity and day; the last row is the end of the project.
    private let counts: Slab<Int32>
    private let critical: Slab<Int32>
    private var runs = 0

    init(_ sampling: Sampling) {
        self.sampling = sampling
        builder = ScheduleBuilder(sampling.network, tracesCauses: true)
        ratios = Slab(sampling.record, empty: 1)
        counts = Slab((sampling.network.count + 1) * sampling.buckets, 0)
        critical = Slab(sampling.network.count, 0)
    }

    func run(from first: Int, to last: Int, isCancelled: () -> Bool) {
        for run in first..<last {
            if run % 100 == 0 && isCancelled() { return }
            draw(SeededRandom(seed: sampling.seed, stream: run))
            // A schedule that does not fit in all the days there are can not be: they are computed for the longest work.
            guard let end = builder.build(sampling.list.base) else { continue }
            note(end)
        }
    }

    private func draw(_ generator: SeededRandom) {
        var random = generator
        let network = sampling.network
        let known = sampling.record.count
        for index in 0..<known { ratios.base[index] = sampling.record[random.below(known)] }
        for activity in 0..<network.count where builder.days[activity] != 0 {
            var factor = sampling.low.base[activity]
            let place = sampling.place.base[activity]
            if place >= 0 {
                let position = random.unit() * Double(PERT.cells)
                let cell = Int(position)
                let quantile = sampling.quantiles.base + Int(place) + cell
                let value = Double(quantile[0]) + (position - Double(cell)) * Double(quantile[1] - quantile[0])
                factor += value * sampling.width.base[activity]
            }
            if known > 0 && place != Sampling.notEstimated { factor *= ratios.base[random.below(known)] }
            let days = network.days.base[activity]
            if days > 0 {
                builder.days[activity] = max(1, Int32(Double(days) * factor + 0.5))
            } else {
                for demand in Int(network.demandOffset.base[activity])..<Int(network.demandOffset.base[activity + 1]) {
                    builder.amounts[demand] = max(1, Int32(Double(network.demandAmount.base[demand]) * factor + 0.5))
                }
            }
        }
    }

    private func note(_ end: Int) {
        runs += 1
        let network = sampling.network
        let bucket = sampling.bucket
        let latest = sampling.buckets - 1
        var last = 0
        for activity in 0..<network.count {
            let finish = Int(builder.finishes[activity])
            if finish > builder.finishes[last] { last = activity }
            counts.base[activity * sampling.buckets + min(latest, bucket == 1 ? finish : finish / bucket)] += 1
        }
        counts.base[network.count * sampling.buckets + min(latest, end / bucket)] += 1
        guard network.count > 0 else { return }
        // Causes were placed before what they cause, so that the way back ends.
        var activity = Int32(last)
        while activity >= 0 {
            critical.base[Int(activity)] += 1
            activity = builder.causes[Int(activity)]
        }
    }

    func add(_ other: Sampler) {
        for cell in 0..<counts.count { counts.base[cell] += other.counts.base[cell] }
        for activity in 0..<critical.count { critical.base[activity] += other.critical.base[activity] }
        runs += other.runs
    }

    var forecast: Forecast {
        let count = sampling.network.count
        func distribution(_ row: Int) -> Distribution {
            Distribution(counts: (0..<sampling.buckets).map { Int(counts.base[row * sampling.buckets + $0]) }, width: sampling.bucket)
        }
        return Forecast(
            end: distribution(count), finishes: (0..<count).map(distribution),
            criticality: (0..<count).map { runs == 0 ? 0 : Double(critical.base[$0]) / Double(runs) }, runs: runs)
    }
}
