import Base
import BigInt

extension Words {
    /// A count of any size with commas, all its digits exact: “1,606,938,044,258,990,275,541,962,092”.
    public static func number(_ count: BigUInt) -> String { grouped(String(count)) }
}
