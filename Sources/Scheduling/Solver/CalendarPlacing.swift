/// Placing in networks with calendars and efforts, day by day and resource by resource.
extension ScheduleBuilder {
    func placeAny(_ activity: Int, _ earliest: Int, _ leastFinish: Int) -> Int? {
        if days[activity] < 0 { return placeEfforts(activity, earliest, leastFinish) }
        return placeDays(activity, earliest, leastFinish)
    }

    enum Fit { case closed, taken, free }

    @inline(__always)
    func fit(_ activity: Int, on day: Int, blockedBy blocker: inout Int32) -> Fit {
        guard network.works.base[day] else { return .closed }
        var fit = Fit.free
        for demand in Int(network.demandOffset.base[activity])..<Int(network.demandOffset.base[activity + 1]) {
            let cell = Int(network.demandResource.base[demand]) * span + day
            let amount = network.demandAmount.base[demand]
            if free[cell] < amount {
                if network.calendar.base[cell] < amount { return .closed }
                if tracesCauses { blocker = users[cell] }
                fit = .taken
            }
        }
        return fit
    }

    private func placeDays(_ activity: Int, _ earliest: Int, _ leastFinish: Int) -> Int? {
        let length = Int(days[activity])
        guard length > 0 else {
            if tracesCauses && leastFinish > earliest { causes[activity] = finishCause }
            return note(activity, max(earliest, leastFinish), max(earliest, leastFinish))
        }
        var day = earliest
        var start = earliest
        var run = 0
        var blocker: Int32 = -1
        while true {
            while run < length {
                guard day < span else { return nil }
                switch fit(activity, on: day, blockedBy: &blocker) {
                case .closed: break
                case .taken: run = 0
                case .free:
                    if run == 0 { start = day }
                    run += 1
                }
                day += 1
            }
            if day >= leastFinish { break }
            // It has to end later: its first day goes, one more is looked for.
            if tracesCauses { blocker = finishCause }
            run -= 1
            start += 1
            while start < day && !isWorked(activity, start) { start += 1 }
        }
        if tracesCauses && blocker >= 0 { causes[activity] = blocker }
        occupy(activity, start, day)
        return note(activity, start, day)
    }

    private func occupy(_ activity: Int, _ start: Int, _ finish: Int) {
        let first = Int(network.demandOffset.base[activity])
        let last = Int(network.demandOffset.base[activity + 1])
        guard first < last else { return }
        for day in start..<finish where isWorked(activity, day) {
            for demand in first..<last {
                let cell = Int(network.demandResource.base[demand]) * span + day
                free[cell] -= network.demandAmount.base[demand]
                if tracesCauses && day == finish - 1 { users[cell] = Int32(activity) }
            }
        }
    }

    /// Whether an activity counted in days goes on that day, whatever the others do.
    @inline(__always)
    private func isWorked(_ activity: Int, _ day: Int) -> Bool {
        guard network.works.base[day] else { return false }
        for demand in Int(network.demandOffset.base[activity])..<Int(network.demandOffset.base[activity + 1])
        where network.calendar.base[Int(network.demandResource.base[demand]) * span + day] < network.demandAmount.base[demand] {
            return false
        }
        return true
    }

    private func placeEfforts(_ activity: Int, _ earliest: Int, _ leastFinish: Int) -> Int? {
        var earliest = earliest
        if leastFinish > earliest + 1, let finish = spread(activity, earliest, commits: false), finish < leastFinish {
            if tracesCauses { causes[activity] = finishCause }
            // Beginning later never ends earlier, so that halving finds the first day that ends late enough.
            var last = leastFinish - 1
            while earliest < last {
                let middle = (earliest + last) / 2
                if spread(activity, middle, commits: false).map({ $0 >= leastFinish }) ?? true {
                    last = middle
                } else {
                    earliest = middle + 1
                }
            }
        }
        return spread(activity, earliest, commits: true)
    }

    /// Takes what is left of each resource, day after day, until the efforts are made; answers the end.
    @inline(__always)
    private func spread(_ activity: Int, _ earliest: Int, commits: Bool) -> Int? {
        var start = span
        var finish = earliest
        var blocker: Int32 = -1
        for demand in Int(network.demandOffset.base[activity])..<Int(network.demandOffset.base[activity + 1]) {
            let resource = Int(network.demandResource.base[demand])
            let line = resource * span
            var left = amounts[demand]
            guard left > 0 else { continue }
            let isFirst = earliest <= Int(firstFree[resource])
            var day = isFirst ? Int(firstFree[resource]) : earliest
            var waited: Int32 = isFirst && day > earliest ? lastUser[resource] : -1
            while left > 0 {
                guard day < span else {
                    // What was taken on the way is not that of any activity: everything from here on is to be put back.
                    if commits { markDirty(from: earliest, to: span) }
                    return nil
                }
                let cell = line + day
                let there = free[cell]
                if tracesCauses && there < network.calendar.base[cell] && there < left && users[cell] >= 0 { waited = users[cell] }
                if there > 0 {
                    if day < start { start = day }
                    let taken = min(there, left)
                    left -= taken
                    if commits {
                        free[cell] = there - taken
                        record?[activity].append(
                            Schedule.DayOfWork(day: day, resource: Int(network.demandResource.base[demand]), amount: Int(taken)))
                        if tracesCauses { users[cell] = Int32(activity) }
                    }
                }
                day += 1
            }
            if commits && isFirst {
                firstFree[resource] = Int32(free[line + day - 1] > 0 ? day - 1 : day)
                lastUser[resource] = Int32(activity)
            }
            if day > finish {
                finish = day
                blocker = waited
            }
        }
        if start == span { start = earliest }
        guard commits else { return finish }
        if tracesCauses && blocker >= 0 { causes[activity] = blocker }
        return note(activity, start, finish)
    }

    /// Puts an activity on its fixed day, whatever else is there.
    func placeFixed(_ activity: Int) -> Int {
        let start = Int(network.fixedStart.base[activity])
        if tracesCauses { causes[activity] = -1 }
        if days[activity] < 0 {
            guard let finish = spread(activity, start, commits: true) else { return start }
            starts[activity] = Int32(start)
            return finish
        }
        var left = Int(days[activity])
        var day = start
        while left > 0 && day < span {
            if isWorked(activity, day) { left -= 1 }
            day += 1
        }
        occupy(activity, start, day)
        return note(activity, start, day)
    }
}
