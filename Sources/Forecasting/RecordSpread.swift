import Planning

extension TeamRecord {
    /// How actions differ among each other around ``factor``, 1 for one as slow as the others; empty while there is no factor.
    ///
    /// A forecast multiplies these with what it draws from the three points of an estimate. What a record shows is the two together: the
    /// part that the estimates of its own actions already give is taken out of it, or it would count twice, and days that are kept four
    /// times out of five would be kept nine times. With relative variances s² of the record and v of its estimates, (1 + s²) = (1 + r²)(1 + v)
    /// leaves r² for what is drawn from here.
    var spread: [Double] {
        guard let factor, factor > 0 else { return [] }
        let ratios = entries.map { $0.counted / factor }
        let count = Double(ratios.count)
        let seen = ratios.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / count
        guard seen > 0 else { return ratios }
        let own = entries.reduce(0) { $0 + $1.ownVariance } / count
        let share = (max(0, (seen - own) / (1 + own)) / seen).squareRoot()
        return ratios.map { 1 + share * ($0 - 1) }
    }
}
