/// When each activity of a project begins and ends.
public struct Schedule: Hashable, Sendable {
    /// What an activity counted in efforts gets of a resource on a day.
    public struct DayOfWork: Hashable, Sendable {
        public var day: Int
        public var resource: Int
        public var amount: Int

        public init(day: Int, resource: Int, amount: Int) {
            self.day = day
            self.resource = resource
            self.amount = amount
        }
    }

    /// The first day of (what remains of) each activity, by its position.
    public var starts: [Int]
    /// The first day after each activity: a milestone ends when it begins.
    public var finishes: [Int]
    /// What each activity counted in efforts gets from day to day; empty for the others, whose demands hold on all their days.
    public var work: [[DayOfWork]]

    public init(starts: [Int], finishes: [Int], work: [[DayOfWork]] = []) {
        self.starts = starts
        self.finishes = finishes
        self.work = work.isEmpty ? Array(repeating: [], count: starts.count) : work
    }

    /// The first day after the last activity; 0 when there is none.
    public var end: Int { max(0, finishes.max() ?? 0) }
}
