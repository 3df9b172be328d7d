/// The guided preparation of a deployment: the questions of the method's first part, in the order that a team answers them.
///
/// A step holds no state of its own: it is answered when the deployment says what it asks. So it can be left at any time, taken up
/// by somebody else, and answered anywhere.
public enum AimStep: String, CaseIterable, Sendable {
    /// What the prototype showed.
    case prototype
    /// Investments, developments, transformations to undertake.
    case efforts
    /// Starting point and destination.
    case ends
    case users
    /// What is in, what is out, where, from when until when.
    case perimeter
    case value
    case team
    /// Whether the plan fits in the perimeter.
    case check
}

extension Deployment {
    /// Whether the deployment says what a step asks for.
    public func hasAnswered(_ step: AimStep, today: Day) -> Bool {
        switch step {
        case .prototype: !route[.potential].isEmpty
        case .efforts: [Statement.investments, .developments, .transformations].contains { !route[$0].isEmpty }
        case .ends: !route.startingPoint.isEmpty && !route.destination.isEmpty
        case .users: !route[.users].isEmpty
        case .perimeter: !route[.included].isEmpty && !route[.excluded].isEmpty && route.promisedDay != nil
        case .value: !route[.valueProposition].isEmpty
        // Alone is no team.
        case .team: people.active.count > 1
        case .check:
            switch PerimeterCheck(of: self, today: today).verdict {
            case .doesNotFit, .overbooked, .fits: true
            case .noPromisedDay, .promisedDayPast, .nobody, .nothingEstimated: false
            }
        }
    }

    /// The first step that still waits for an answer; nil when all have one.
    public func nextAimStep(today: Day) -> AimStep? { AimStep.allCases.first { !hasAnswered($0, today: today) } }
}
