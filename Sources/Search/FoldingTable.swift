/// What characters beyond ASCII are folded to; made by Tests/Search/Fixtures/folding-table.js.
///
/// `@point` goes to a code point; each word after it is what the next code point becomes, as text or `U` with code
/// points; `=` leaves one as it is; `R count:point` rises from a point; `A count` maps every second to its follower;
/// `N count:text` repeats. `~` is white space, `!` a break, `&` nothing.
let foldingTable: StaticString = """
  @a8 ~ = a @af ~ = = 2 3 ~ U3bc = = ~ 1 o = 1!4 1!2 3!4 = N6:a ae c N4:e N4:i d n N5:o = o N4:u y th ss N6:a ae c
  N4:e N4:i d n N5:o = o N4:u y th y N6:a N8:c N4:d N10:e N8:g N4:h N10:i ij ij j j k k = N6:l l! l! l l N6:n
  U2bc.6e ŋ = N6:o oe oe N6:r N8:s N6:t N12:u w w y y y N6:z s = U253 ƃ = ƅ = U254 ƈ = U256 U257 ƌ = = ǝ U259 U25b
  ƒ = U260 U263 = U269 U268 ƙ = = = U26f U272 = U275 o o ƣ = ƥ = U280 ƨ = U283 = = ƭ = U288 u u U28a U28b ƴ = ƶ =
  U292 ƹ = = = ƽ @1c4 dz dz dz lj lj lj nj nj nj a a i i o o N10:u = N4:a ae ae ǥ = g g k k N4:o U292 U292 j dz dz
  dz g g ƕ ƿ n n a a ae ae o o N4:a N4:e N4:i N4:o N4:r N4:u s s t t ȝ = h h ƞ = ȣ = ȥ = a a e e N8:o y y @23a
  U2c65 ȼ = ƚ U2c66 = = ɂ = ƀ U289 U28c A5 @2b0 h U266 j r U279 U27b U281 w y @2d8 N6:~ = = U263 l s x U295 @340 &
  & = & & @370 U371 = U373 = U2b9 = U377 = = = ~ @37f U3f3 @384 ~ ~ U3b1 = U3b5 U3b7 U3b9 = U3bf = U3c5 U3c9 U3b9
  R17:3b1 = R7:3c3 U3b9 U3c5 U3b1 U3b5 U3b7 U3b9 U3c5 @3c2 U3c3 @3ca U3b9 U3c5 U3bf U3c5 U3c9 U3d7 U3b2 U3b8 U3c5
  U3c5 U3c5 U3c6 U3c0 = A12 U3ba U3c1 U3c3 = U3b8 U3b5 = U3f8 = U3c3 U3fb = = U37b U37c U37d U435 U435 U452 U433
  U454 U455 U456 U456 R4:458 U43a U438 U443 U45f R9:430 U438 R22:43a @439 U438 @450 U435 U435 = U433 = = = U456
  @45c U43a U438 U443 = A11 U475 U475 A5 @48a A27 U4cf U436 U436 A6 = N4:U430 U4d5 = U435 U435 U4d9 = U4d9 U4d9
  U436 U436 U437 U437 U4e1 = N4:U438 U43e U43e U4e9 = U4e9 U4e9 U44d U44d N6:U443 U447 U447 U4f7 = U44b U44b A27 =
  R38:561 @587 U565.582 @622 U627 U627 U648 U627 U64a = = U647 @649 U64a @675 U627.674 U648.674 U6c7.674 U64a.674
  @6a9 U643 @6c0 U6d5 = U6c1 @6cc U64a @6d3 U6d2 @929 U928.93c @931 U930.93c = = U933.93c @958 U915.93c U916.93c
  U917.93c U91c.93c U921.93c U922.93c U92b.93c U92f.93c @9cb U9c7.9be U9c7.9d7 @9dc U9a1.9bc U9a2.9bc = U9af.9bc
  @a33 Ua32.a3c = = Ua38.a3c @a59 Ua16.a3c Ua17.a3c Ua1c.a3c = = Ua2b.a3c @b48 Ub47.b56 = = Ub47.b3e Ub47.b57 @b5c
  Ub21.b3c Ub22.b3c @b94 Ub92.bd7 @bca Ubc6.bbe Ubc7.bbe Ubc6.bd7 @c48 Uc46.c56 @cc0 Ucbf.cd5 @cc7 Ucc6.cd5
  Ucc6.cd6 = Ucc6.cc2 Ucc6.cc2.cd5 @d4a Ud46.d3e Ud47.d3e Ud46.d57 @dda Udd9.dca = Udd9.dcf Udd9.dcf.dca Udd9.ddf
  @e33 Ue4d.e32 @eb3 Uecd.eb2 @edc Ueab.e99 Ueab.ea1 @f43 Uf42.fb7 @f4d Uf4c.fb7 @f52 Uf51.fb7 @f57 Uf56.fb7 @f5c
  Uf5b.fb7 @f69 Uf40.fb5 @f73 Uf71.f72 = Uf71.f74 Ufb2.f80 Ufb2.f71.f80 Ufb3.f80 Ufb3.f71.f80 @f81 Uf71.f80 @f93
  Uf92.fb7 @f9d Uf9c.fb7 @fa2 Ufa1.fb7 @fa7 Ufa6.fb7 @fac Ufab.fb7 @fb9 Uf90.fb5 @1026 U1025.102e @10a0 R38:2d00 =
  U2d27 @10cd U2d2d @10fc U10dc @13a0 R80:ab70 R6:13f8 @1b06 U1b05.1b35 = U1b07.1b35 = U1b09.1b35 = U1b0b.1b35 =
  U1b0d.1b35 = = = U1b11.1b35 @1b3b U1b3a.1b35 = U1b3c.1b35 = = U1b3e.1b35 U1b3f.1b35 = U1b42.1b35 @1c89 U1c8a
  @1c90 R43:10d0 = = U10fd U10fe U10ff @1d2c a ae b = d e ǝ R8:67 = o ȣ p r t u w a U250 U251 U1d02 b d e U259
  U25b U25c g = k m ŋ o U254 U1d16 U1d17 p t u U1d1d U26f v U1d25 U3b2 U3b3 U3b4 U3c6 U3c7 i r u v U3b2 U3b3 U3c1
  U3c6 U3c7 @1d78 U43d @1d9b U252 c U255 d U25c f U25f U261 U265 U268 U269 U26a U1d7b U29d U26d U1d85 U29f U271
  U270 R4:272 U278 U282 U283 ƫ U289 U28a U1d1c U28b U28c z U290 U291 U292 U3b8 @1e00 a a N6:b c c N10:d N10:e f f
  g g N10:h N4:i N6:k N8:l N6:m N8:n N8:o N4:p N8:r N10:s N8:t N10:u N4:v N10:w N4:x y y N6:z h t w y U61.2be s =
  = ss = N24:a N16:e N4:i N24:o N14:u N8:y A3 N16:U3b1 N6:U3b5 = = N6:U3b5 = = N16:U3b7 N16:U3b9 N6:U3bf = =
  N6:U3bf = = N8:U3c5 = U3c5 = U3c5 = U3c5 = U3c5 N16:U3c9 U3b1 U3b1 U3b5 U3b5 U3b7 U3b7 U3b9 U3b9 U3bf U3bf U3c5
  U3c5 U3c9 U3c9 = = N16:U3b1 N16:U3b7 N16:U3c9 N5:U3b1 = N7:U3b1 ~ U3b9 ~ ~ ~ U3b7 U3b7 U3b7 = U3b7 U3b7 U3b5
  U3b5 U3b7 U3b7 U3b7 ~ ~ ~ N4:U3b9 = = N6:U3b9 = ~ ~ ~ N4:U3c5 U3c1 U3c1 N6:U3c5 U3c1 ~ ~ = = = U3c9 U3c9 U3c9 =
  U3c9 U3c9 U3bf U3bf U3c9 U3c9 U3c9 ~ ~ @2010 - - @2017 ~ = ' @2024 . .. ... @2033 !! !!! = !! !!! @203c !! = ~
  @2047 !! !! !! @2057 !!!! @2070 0 i = = R6:34 @207f n R10:30 @2090 a e o x U259 h R4:6b p s t @20a8 rs @2100 a!c
  a!s c !c = c!o c!u U25b = !f g N5:h i i l l = n no = = p q r r r = = sm tel tm = z = U3c9 = z = k a b c = e e f
  U214e m o R4:5d0 i = fax U3c0 U3b3 U3b3 U3c0 @2145 d d e i j @2150 1!7 1!9 1!10 1!3 2!3 1!5 2!5 3!5 4!5 1!6 5!6
  1!8 3!8 5!8 7!8 1! i ii iii iv v vi vii viii ix x xi xii l c d m i ii iii iv v vi vii viii ix x xi xii l c d m =
  = = U2184 @2189 0!3 @222c !! !!! = !! !!! @2460 R9:31 10 11 12 13 14 15 16 17 18 19 20 !1! !2! !3! !4! !5! !6!
  !7! !8! !9! !10! !11! !12! !13! !14! !15! !16! !17! !18! !19! !20! 1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12. 13.
  14. 15. 16. 17. 18. 19. 20. !a! !b! !c! !d! !e! !f! !g! !h! !i! !j! !k! !l! !m! !n! !o! !p! !q! !r! !s! !t! !u!
  !v! !w! !x! !y! !z! R26:61 R26:61 0 @2a0c !!!! @2a74 !!! !! !!! @2c00 R48:2c30 @2c60 U2c61 = U26b U1d7d U27d = =
  A3 U251 U271 U250 U252 = U2c73 = = U2c76 @2c7c j v ȿ ɀ A50 @2ceb U2cec = U2cee @2cf2 U2cf3 @2d6f U2d61 @2e9f 母
  @2ef3 龟 @2f00 一 丨 丶 丿 乙 亅 二 亠 人 儿 入 八 冂 冖 冫 几 凵 刀 力 勹 匕 匚 匸 十 卜 卩 厂 厶 又 口 囗 土 士 夂 夊 夕 大 女 子 宀 寸 小 尢 尸 屮 山 巛 工 己
  巾 干 幺 广 廴 廾 弋 弓 彐 彡 彳 心 戈 戶 手 支 攴 文 斗 斤 方 无 日 曰 月 木 欠 止 歹 殳 毋 比 毛 氏 气 水 火 爪 父 爻 爿 片 牙 牛 犬 玄 玉 瓜 瓦 甘 生 用 田 疋 疒 癶
  白 皮 皿 目 矛 矢 石 示 禸 禾 穴 立 竹 米 糸 缶 网 羊 羽 老 而 耒 耳 聿 肉 臣 自 至 臼 舌 舛 舟 艮 色 艸 虍 虫 血 行 衣 襾 見 角 言 谷 豆 豕 豸 貝 赤 走 足 身 車 辛 辰
  辵 邑 酉 釆 里 金 長 門 阜 隶 隹 雨 靑 非 面 革 韋 韭 音 頁 風 飛 食 首 香 馬 骨 高 髟 鬥 鬯 鬲 鬼 魚 鳥 鹵 鹿 麥 麻 黃 黍 黑 黹 黽 鼎 鼓 鼠 鼻 齊 齒 龍 龜 龠 @3038
  十 卄 卅 @309b U7e.3099 U7e.309a = = U3088.308a @30ff U30b3.30c8 @3131 U1100 U1101 U11aa U1102 U11ac U11ad U1103
  U1104 U1105 R6:11b0 U111a U1106 U1107 U1108 U1121 R10:1109 R21:1161 U1160 U1114 U1115 U11c7 U11c8 U11cc U11ce
  U11d3 U11d7 U11d9 U111c U11dd U11df U111d U111e U1120 U1122 U1123 U1127 U1129 R5:112b U1132 U1136 U1140 U1147
  U114c U11f1 U11f2 U1157 U1158 U1159 U1184 U1185 U1188 U1191 U1192 U1194 U119e U11a1 = = = 一 二 三 四 上 中 下 甲 乙 丙 丁
  天 地 人 @3200 U21.1100.21 U21.1102.21 U21.1103.21 U21.1105.21 U21.1106.21 U21.1107.21 U21.1109.21 U21.110b.21
  U21.110c.21 U21.110e.21 U21.110f.21 U21.1110.21 U21.1111.21 U21.1112.21 U21.1100.1161.21 U21.1102.1161.21
  U21.1103.1161.21 U21.1105.1161.21 U21.1106.1161.21 U21.1107.1161.21 U21.1109.1161.21 U21.110b.1161.21
  U21.110c.1161.21 U21.110e.1161.21 U21.110f.1161.21 U21.1110.1161.21 U21.1111.1161.21 U21.1112.1161.21
  U21.110c.116e.21 U21.110b.1169.110c.1165.11ab.21 U21.110b.1169.1112.116e.21 = !一! !二! !三! !四! !五! !六! !七! !八!
  !九! !十! !月! !火! !水! !木! !金! !土! !日! !株! !有! !社! !名! !特! !財! !祝! !労! !代! !呼! !学! !監! !企! !資! !協! !祭! !休! !自! !至!
  問 幼 文 箏 @3250 pte 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 U1100 U1102 U1103 U1105 U1106 U1107 U1109 U110b
  U110c R5:110e U1100.1161 U1102.1161 U1103.1161 U1105.1161 U1106.1161 U1107.1161 U1109.1161 U110b.1161 U110c.1161
  U110e.1161 U110f.1161 U1110.1161 U1111.1161 U1112.1161 U110e.1161.11b7.1100.1169 U110c.116e.110b.1174 U110b.116e
  = 一 二 三 四 五 六 七 八 九 十 月 火 水 木 金 土 日 株 有 社 名 特 財 祝 労 秘 男 女 適 優 印 注 項 休 写 正 上 中 下 左 右 医 宗 学 監 企 資 協 夜 36 37 38 39
  40 41 42 43 44 45 46 47 48 49 50 1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 hg erg ev ltd U30a2 U30a4 U30a6 U30a8
  U30aa U30ab U30ad U30af U30b1 U30b3 U30b5 U30b7 U30b9 U30bb U30bd U30bf U30c1 U30c4 U30c6 U30c8 R6:30ca U30d2
  U30d5 U30d8 U30db R5:30de U30e4 U30e6 R6:30e8 R4:30ef 令和 U30a2.30cf.309a.30fc.30c8 U30a2.30eb.30d5.30a1
  U30a2.30f3.30d8.309a.30a2 U30a2.30fc.30eb U30a4.30cb.30f3.30af.3099 U30a4.30f3.30c1 U30a6.30a9.30f3
  U30a8.30b9.30af.30fc.30c8.3099 U30a8.30fc.30ab.30fc U30aa.30f3.30b9 U30aa.30fc.30e0 U30ab.30a4.30ea
  U30ab.30e9.30c3.30c8 U30ab.30ed.30ea.30fc U30ab.3099.30ed.30f3 U30ab.3099.30f3.30de U30ad.3099.30ab.3099
  U30ad.3099.30cb.30fc U30ad.30e5.30ea.30fc U30ad.3099.30eb.30bf.3099.30fc U30ad.30ed
  U30ad.30ed.30af.3099.30e9.30e0 U30ad.30ed.30e1.30fc.30c8.30eb U30ad.30ed.30ef.30c3.30c8 U30af.3099.30e9.30e0
  U30af.3099.30e9.30e0.30c8.30f3 U30af.30eb.30bb.3099.30a4.30ed U30af.30ed.30fc.30cd U30b1.30fc.30b9
  U30b3.30eb.30ca U30b3.30fc.30db.309a U30b5.30a4.30af.30eb U30b5.30f3.30c1.30fc.30e0 U30b7.30ea.30f3.30af.3099
  U30bb.30f3.30c1 U30bb.30f3.30c8 U30bf.3099.30fc.30b9 U30c6.3099.30b7 U30c8.3099.30eb U30c8.30f3 U30ca.30ce
  U30ce.30c3.30c8 U30cf.30a4.30c4 U30cf.309a.30fc.30bb.30f3.30c8 U30cf.309a.30fc.30c4 U30cf.3099.30fc.30ec.30eb
  U30d2.309a.30a2.30b9.30c8.30eb U30d2.309a.30af.30eb U30d2.309a.30b3 U30d2.3099.30eb
  U30d5.30a1.30e9.30c3.30c8.3099 U30d5.30a3.30fc.30c8 U30d5.3099.30c3.30b7.30a7.30eb U30d5.30e9.30f3
  U30d8.30af.30bf.30fc.30eb U30d8.309a.30bd U30d8.309a.30cb.30d2 U30d8.30eb.30c4 U30d8.309a.30f3.30b9
  U30d8.309a.30fc.30b7.3099 U30d8.3099.30fc.30bf U30db.309a.30a4.30f3.30c8 U30db.3099.30eb.30c8 U30db.30f3
  U30db.309a.30f3.30c8.3099 U30db.30fc.30eb U30db.30fc.30f3 U30de.30a4.30af.30ed U30de.30a4.30eb U30de.30c3.30cf
  U30de.30eb.30af U30de.30f3.30b7.30e7.30f3 U30df.30af.30ed.30f3 U30df.30ea U30df.30ea.30cf.3099.30fc.30eb
  U30e1.30ab.3099 U30e1.30ab.3099.30c8.30f3 U30e1.30fc.30c8.30eb U30e4.30fc.30c8.3099 U30e4.30fc.30eb
  U30e6.30a2.30f3 U30ea.30c3.30c8.30eb U30ea.30e9 U30eb.30d2.309a.30fc U30eb.30fc.30d5.3099.30eb U30ec.30e0
  U30ec.30f3.30c8.30b1.3099.30f3 U30ef.30c3.30c8 0点 1点 2点 3点 4点 5点 6点 7点 8点 9点 10点 11点 12点 13点 14点 15点 16点 17点 18点
  19点 20点 21点 22点 23点 24点 hpa da au bar ov pc dm dm2 dm3 iu 平成 昭和 大正 明治 株式会社 pa na U3bc.61 ma ka kb mb gb cal kcal
  pf nf U3bc.66 U3bc.67 mg kg hz khz mhz ghz thz U3bc.6c ml dl kl fm nm U3bc.6d mm cm km mm2 cm2 m2 km2 mm3 cm3 m3
  km3 m!s m!s2 pa kpa mpa gpa rad rad!s rad!s2 ps ns U3bc.73 ms pv nv U3bc.76 mv kv mv pw nw U3bc.77 mw kw mw
  U6b.3c9 U6d.3c9 a.m. bq cc cd c!kg co. db gy ha hp in kk km kt lm ln log lx mb mil mol ph p.m. ppm pr sr sv wb
  v!m a!m 1日 2日 3日 4日 5日 6日 7日 8日 9日 10日 11日 12日 13日 14日 15日 16日 17日 18日 19日 20日 21日 22日 23日 24日 25日 26日 27日 28日
  29日 30日 31日 gal @a640 A23 @a680 A14 U44a U44c @a722 A7 = = A31 Ua76f @a779 Ua77a = Ua77c = U1d79 A5 = = = Ua78c
  = U265 = = Ua791 = Ua793 = = = A10 U266 U25c U261 U26c U26a = U29e U287 U29d Uab53 A8 Ua794 U282 U1d8e Ua7c8 =
  Ua7ca = U264 A8 ƛ @a7f1 s c f q Ua7f6 = = h oe @ab5c Ua727 Uab37 U26b Uab52 @ab69 U28d @f900 豈 更 車 賈 滑 串 句 龜 龜 契
  金 喇 奈 懶 癩 羅 蘿 螺 裸 邏 樂 洛 烙 珞 落 酪 駱 亂 卵 欄 爛 蘭 鸞 嵐 濫 藍 襤 拉 臘 蠟 廊 朗 浪 狼 郎 來 冷 勞 擄 櫓 爐 盧 老 蘆 虜 路 露 魯 鷺 碌 祿 綠 菉 錄 鹿 論
  壟 弄 籠 聾 牢 磊 賂 雷 壘 屢 樓 淚 漏 累 縷 陋 勒 肋 凜 凌 稜 綾 菱 陵 讀 拏 樂 諾 丹 寧 怒 率 異 北 磻 便 復 不 泌 數 索 參 塞 省 葉 說 殺 辰 沈 拾 若 掠 略 亮 兩 凉
  梁 糧 良 諒 量 勵 呂 女 廬 旅 濾 礪 閭 驪 麗 黎 力 曆 歷 轢 年 憐 戀 撚 漣 煉 璉 秊 練 聯 輦 蓮 連 鍊 列 劣 咽 烈 裂 說 廉 念 捻 殮 簾 獵 令 囹 寧 嶺 怜 玲 瑩 羚 聆 鈴
  零 靈 領 例 禮 醴 隸 惡 了 僚 寮 尿 料 樂 燎 療 蓼 遼 龍 暈 阮 劉 杻 柳 流 溜 琉 留 硫 紐 類 六 戮 陸 倫 崙 淪 輪 律 慄 栗 率 隆 利 吏 履 易 李 梨 泥 理 痢 罹 裏 裡 里
  離 匿 溺 吝 燐 璘 藺 隣 鱗 麟 林 淋 臨 立 笠 粒 狀 炙 識 什 茶 刺 切 度 拓 糖 宅 洞 暴 輻 行 降 見 廓 兀 嗀 = = 塚 = 晴 = = 凞 猪 益 礼 神 祥 福 靖 精 羽 = 蘒 =
  諸 = = 逸 都 = = = 飯 飼 館 鶴 郞 隷 侮 僧 免 勉 勤 卑 喝 嘆 器 塀 墨 層 屮 悔 慨 憎 懲 敏 既 暑 梅 海 渚 漢 煮 爫 琢 碑 社 祉 祈 祐 祖 祝 禍 禎 穀 突 節 練 縉 繁
  署 者 臭 艹 艹 著 褐 視 謁 謹 賓 贈 辶 逸 難 響 頻 恵 U242ee 舘 = = 並 况 全 侀 充 冀 勇 勺 喝 啕 喙 嗢 塚 墳 奄 奔 婢 嬨 廒 廙 彩 徭 惘 慎 愈 憎 慠 懲 戴 揄 搜 摒
  敖 晴 朗 望 杖 歹 殺 流 滛 滋 漢 瀞 煮 瞧 爵 犯 猪 瑱 甆 画 瘝 瘟 益 盛 直 睊 着 磌 窱 節 类 絛 練 缾 者 荒 華 蝹 襁 覆 視 調 諸 請 謁 諾 諭 謹 變 贈 輸 遲 醙 鉶 陼 難
  靖 韛 響 頋 頻 鬒 龜 U2284a U22844 U233d5 U3b9d U4018 U4039 U25249 U25cd0 U27ed3 齃 龎 @fb00 ff fi fl ffi ffl st st @fb13
  U574.576 U574.565 U574.56b U57e.576 U574.56d @fb1d U5d9 = U5f2 U5e2 U5d0 U5d3 U5d4 U5db U5dc U5dd U5e8 U5ea =
  N4:U5e9 U5d0 U5d0 R7:5d0 = R5:5d8 = U5de = U5e0 U5e1 = U5e3 U5e4 = R5:5e6 U5d5 U5d1 U5db U5e4 U5d0.5dc U671 U671
  N4:U67b N4:U67e N4:U680 N4:U67a N4:U67f N4:U679 N4:U6a4 N4:U6a6 N4:U684 N4:U683 N4:U686 N4:U687 U68d U68d U68c
  U68c U68e U68e U688 U688 U698 U698 U691 U691 N4:U643 N4:U6af N4:U6b3 N4:U6b1 U6ba U6ba N4:U6bb U6d5 U6d5 N4:U6c1
  N4:U6be N4:U6d2 @fbd3 N4:U6ad U6c7 U6c7 U6c6 U6c6 U6c8 U6c8 U6c7.674 U6cb U6cb U6c5 U6c5 U6c9 U6c9 N4:U6d0 U64a
  U64a U64a.627 U64a.627 U64a.6d5 U64a.6d5 U64a.648 U64a.648 U64a.6c7 U64a.6c7 U64a.6c6 U64a.6c6 U64a.6c8 U64a.6c8
  U64a.6d0 U64a.6d0 U64a.6d0 U64a.64a U64a.64a U64a.64a N4:U64a U64a.62c U64a.62d U64a.645 U64a.64a U64a.64a
  U628.62c U628.62d U628.62e U628.645 U628.64a U628.64a U62a.62c U62a.62d U62a.62e U62a.645 U62a.64a U62a.64a
  U62b.62c U62b.645 U62b.64a U62b.64a U62c.62d U62c.645 U62d.62c U62d.645 U62e.62c U62e.62d U62e.645 U633.62c
  U633.62d U633.62e U633.645 U635.62d U635.645 U636.62c U636.62d U636.62e U636.645 U637.62d U637.645 U638.645
  U639.62c U639.645 U63a.62c U63a.645 U641.62c U641.62d U641.62e U641.645 U641.64a U641.64a U642.62d U642.645
  U642.64a U642.64a U643.627 U643.62c U643.62d U643.62e U643.644 U643.645 U643.64a U643.64a U644.62c U644.62d
  U644.62e U644.645 U644.64a U644.64a U645.62c U645.62d U645.62e U645.645 U645.64a U645.64a U646.62c U646.62d
  U646.62e U646.645 U646.64a U646.64a U647.62c U647.645 U647.64a U647.64a U64a.62c U64a.62d U64a.62e U64a.645
  U64a.64a U64a.64a U630 U631 U64a N6:~ U64a.631 U64a.632 U64a.645 U64a.646 U64a.64a U64a.64a U628.631 U628.632
  U628.645 U628.646 U628.64a U628.64a U62a.631 U62a.632 U62a.645 U62a.646 U62a.64a U62a.64a U62b.631 U62b.632
  U62b.645 U62b.646 U62b.64a U62b.64a U641.64a U641.64a U642.64a U642.64a U643.627 U643.644 U643.645 U643.64a
  U643.64a U644.645 U644.64a U644.64a U645.627 U645.645 U646.631 U646.632 U646.645 U646.646 U646.64a U646.64a U64a
  U64a.631 U64a.632 U64a.645 U64a.646 U64a.64a U64a.64a U64a.62c U64a.62d U64a.62e U64a.645 U64a.647 U628.62c
  U628.62d U628.62e U628.645 U628.647 U62a.62c U62a.62d U62a.62e U62a.645 U62a.647 U62b.645 U62c.62d U62c.645
  U62d.62c U62d.645 U62e.62c U62e.645 U633.62c U633.62d U633.62e U633.645 U635.62d U635.62e U635.645 U636.62c
  U636.62d U636.62e U636.645 U637.62d U638.645 U639.62c U639.645 U63a.62c U63a.645 U641.62c U641.62d U641.62e
  U641.645 U642.62d U642.645 U643.62c U643.62d U643.62e U643.644 U643.645 U644.62c U644.62d U644.62e U644.645
  U644.647 U645.62c U645.62d U645.62e U645.645 U646.62c U646.62d U646.62e U646.645 U646.647 U647.62c U647.645 U647
  U64a.62c U64a.62d U64a.62e U64a.645 U64a.647 U64a.645 U64a.647 U628.645 U628.647 U62a.645 U62a.647 U62b.645
  U62b.647 U633.645 U633.647 U634.645 U634.647 U643.644 U643.645 U644.645 U646.645 U646.647 U64a.645 U64a.647 & &
  & U637.64a U637.64a U639.64a U639.64a U63a.64a U63a.64a U633.64a U633.64a U634.64a U634.64a U62d.64a U62d.64a
  U62c.64a U62c.64a U62e.64a U62e.64a U635.64a U635.64a U636.64a U636.64a U634.62c U634.62d U634.62e U634.645
  U634.631 U633.631 U635.631 U636.631 U637.64a U637.64a U639.64a U639.64a U63a.64a U63a.64a U633.64a U633.64a
  U634.64a U634.64a U62d.64a U62d.64a U62c.64a U62c.64a U62e.64a U62e.64a U635.64a U635.64a U636.64a U636.64a
  U634.62c U634.62d U634.62e U634.645 U634.631 U633.631 U635.631 U636.631 U634.62c U634.62d U634.62e U634.645
  U633.647 U634.647 U637.645 U633.62c U633.62d U633.62e U634.62c U634.62d U634.62e U637.645 U638.645 U627 U627
  @fd50 U62a.62c.645 U62a.62d.62c U62a.62d.62c U62a.62d.645 U62a.62e.645 U62a.645.62c U62a.645.62d U62a.645.62e
  U62c.645.62d U62c.645.62d U62d.645.64a U62d.645.64a U633.62d.62c U633.62c.62d U633.62c.64a U633.645.62d
  U633.645.62d U633.645.62c U633.645.645 U633.645.645 U635.62d.62d U635.62d.62d U635.645.645 U634.62d.645
  U634.62d.645 U634.62c.64a U634.645.62e U634.645.62e U634.645.645 U634.645.645 U636.62d.64a U636.62e.645
  U636.62e.645 U637.645.62d U637.645.62d U637.645.645 U637.645.64a U639.62c.645 U639.645.645 U639.645.645
  U639.645.64a U63a.645.645 U63a.645.64a U63a.645.64a U641.62e.645 U641.62e.645 U642.645.62d U642.645.645
  U644.62d.645 U644.62d.64a U644.62d.64a U644.62c.62c U644.62c.62c U644.62e.645 U644.62e.645 U644.645.62d
  U644.645.62d U645.62d.62c U645.62d.645 U645.62d.64a U645.62c.62d U645.62c.645 U645.62e.62c U645.62e.645 = =
  U645.62c.62e U647.645.62c U647.645.645 U646.62d.645 U646.62d.64a U646.62c.645 U646.62c.645 U646.62c.64a
  U646.645.64a U646.645.64a U64a.645.645 U64a.645.645 U628.62e.64a U62a.62c.64a U62a.62c.64a U62a.62e.64a
  U62a.62e.64a U62a.645.64a U62a.645.64a U62c.645.64a U62c.62d.64a U62c.645.64a U633.62e.64a U635.62d.64a
  U634.62d.64a U636.62d.64a U644.62c.64a U644.645.64a U64a.62d.64a U64a.62c.64a U64a.645.64a U645.645.64a
  U642.645.64a U646.62d.64a U642.645.62d U644.62d.645 U639.645.64a U643.645.64a U646.62c.62d U645.62e.64a
  U644.62c.645 U643.645.645 U644.62c.645 U646.62c.62d U62c.62d.64a U62d.62c.64a U645.62c.64a U641.645.64a
  U628.62d.64a U643.645.645 U639.62c.645 U635.645.645 U633.62e.64a U646.62c.64a @fdf0 U635.644.6d2 U642.644.6d2
  U627.644.644.647 U627.643.628.631 U645.62d.645.62f U635.644.639.645 U631.633.648.644 U639.644.64a.647
  U648.633.644.645 U635.644.64a U635.644.64a.7e.627.644.644.647.7e.639.644.64a.647.7e.648.633.644.645
  U62c.644.7e.62c.644.627.644.647 U631.64a.627.644 @fe19 ... @fe30 .. = = _ _ @fe49 N4:~ _ _ _ = = . @fe63 - @fe6b
  U40 @fe70 ~ & ~ = ~ = ~ & ~ & ~ & ~ & ~ & U621 N4:U627 U648 U648 U627 U627 N4:U64a U627 U627 N4:U628 U647 U647
  N4:U62a N4:U62b N4:U62c N4:U62d N4:U62e U62f U62f U630 U630 U631 U631 U632 U632 N4:U633 N4:U634 N4:U635 N4:U636
  N4:U637 N4:U638 N4:U639 N4:U63a N4:U641 N4:U642 N4:U643 N4:U644 N4:U645 N4:U646 N4:U647 U648 U648 N6:U64a
  N8:U644.627 @ff07 ' @ff0d - . = R10:30 @ff20 U40 R26:61 @ff3f _ = R26:61 @ff66 U30f2 U30a1 U30a3 U30a5 U30a7
  U30a9 U30e3 U30e5 U30e7 U30c3 U30fc U30a2 U30a4 U30a6 U30a8 U30aa U30ab U30ad U30af U30b1 U30b3 U30b5 U30b7
  U30b9 U30bb U30bd U30bf U30c1 U30c4 U30c6 U30c8 R6:30ca U30d2 U30d5 U30d8 U30db R5:30de U30e4 U30e6 R6:30e8
  U30ef U30f3 U3099 U309a U1160 U1100 U1101 U11aa U1102 U11ac U11ad U1103 U1104 U1105 R6:11b0 U111a U1106 U1107
  U1108 U1121 R10:1109 = = = R6:1161 = = R6:1167 = = R6:116d = = U1173 U1174 U1175 @ffe3 ~ @10400 R40:10428 @104b0
  R36:104d8 @10570 R11:10597 = R15:105a3 = R7:105b3 = U105bb U105bc @105c9 U105d2 @105e4 U105da @10781 U2d0 U2d1
  ae U299 U253 = U2a3 Uab66 U2a5 U2a4 U256 U257 U1d91 U258 U25e U2a9 U264 U262 U260 U29b h U29c U267 U284 U2aa
  U2ab U26c U1df04 Ua78e U26e U1df05 U28e U1df06 o U276 U277 q U27a U1df08 U27d U27e U280 U2a8 U2a6 Uab67 U2a7
  U288 U2c71 = U28f U2a1 U2a2 U298 ǀ ǁ ǂ U1df0a U1df1e @10c80 R51:10cc0 @10d50 R22:10d70 @1109a U11099.110ba =
  U1109b.110ba @110ab U110a5.110ba @1112e U11131.11127 U11132.11127 @1134b U11347.1133e U11347.11357 @11383
  U11382.113c9 = U11384.113bb @1138e U1138b.113c2 = = U11390.113c9 @113c5 U113c2.113c2 = U113c2.113b8 U113c2.113c9
  @114bb U114b9.114ba U114b9.114b0 = U114b9.114bd @115ba U115b8.115af U115b9.115af @118a0 R32:118c0 @11938
  U11935.11930 @16121 U1611e.1611e U1611e.16129 U1611e.1611f U16129.1611f U1611e.16120 U1611e.1611e.1611f
  U1611e.16129.1611f U1611e.1611e.16120 @16d68 U16d67.16d67 U16d63.16d67 U16d63.16d67.16d67 @16e40 R32:16e60
  @16ea0 R25:16ebb @1ccd6 R26:61 R10:30 @1d15e U21.1d165 U21.1d165 U21.1d165.1d16e U21.1d165.1d16f U21.1d165.1d170
  U21.1d165.1d171 U21.1d165.1d172 @1d1bb U21.1d165 U21.1d165 U21.1d165.1d16e U21.1d165.1d16e U21.1d165.1d16f
  U21.1d165.1d16f @1d400 R26:61 R26:61 R26:61 R7:61 = R18:69 R26:61 R26:61 a = c d = = g = = j k = = R4:6e = R8:73
  R4:61 = f = R7:68 = R11:70 R26:61 R26:61 a b = R4:64 = = R8:6a = R7:73 = R26:61 a b = R4:64 = R5:69 = o = = =
  R7:73 = R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 R26:61 i ȷ = =
  R17:3b1 U3b8 R7:3c3 = R17:3b1 U3c3 R7:3c3 = U3b5 U3b8 U3ba U3c6 U3c1 U3c0 R17:3b1 U3b8 R7:3c3 = R17:3b1 U3c3
  R7:3c3 = U3b5 U3b8 U3ba U3c6 U3c1 U3c0 R17:3b1 U3b8 R7:3c3 = R17:3b1 U3c3 R7:3c3 = U3b5 U3b8 U3ba U3c6 U3c1 U3c0
  R17:3b1 U3b8 R7:3c3 = R17:3b1 U3c3 R7:3c3 = U3b5 U3b8 U3ba U3c6 U3c1 U3c0 R17:3b1 U3b8 R7:3c3 = R17:3b1 U3c3
  R7:3c3 = U3b5 U3b8 U3ba U3c6 U3c1 U3c0 U3dd U3dd = = R10:30 R10:30 R10:30 R10:30 R10:30 @1e030 R9:430 U43a U43b
  U43c R11:43e U44b U44d U44e Ua689 U4d9 U456 U458 U4e9 U4af U4cf R9:430 U43a U43b U43e U43f U441 R6:443 U44a U44b
  U491 U456 U455 U45f U4ab Ua651 U4b1 @1e900 R34:1e922 @1ee00 U627 U628 U62c U62f = U648 U632 U62d U637 U64a
  R4:643 U633 U639 U641 U635 U642 U631 U634 U62a U62b U62e U630 U636 U638 U63a U66e U6ba U6a1 U66f = U628 U62c =
  U647 = = U62d = U64a R4:643 U633 U639 U641 U635 U642 = U634 U62a U62b U62e = U636 = U63a @1ee42 U62c @1ee47 U62d
  = U64a = U644 = U646 U633 U639 = U635 U642 = U634 = = U62e = U636 = U63a = U6ba = U66f = U628 U62c = U647 = =
  U62d U637 U64a U643 = U645 U646 U633 U639 U641 U635 U642 = U634 U62a U62b U62e = U636 U638 U63a U66e = U6a1 =
  U627 U628 U62c U62f U647 U648 U632 U62d U637 U64a = U644 U645 U646 U633 U639 U641 U635 U642 U631 U634 U62a U62b
  U62e U630 U636 U638 U63a @1eea1 U628 U62c U62f = U648 U632 U62d U637 U64a = U644 U645 U646 U633 U639 U641 U635
  U642 U631 U634 U62a U62b U62e U630 U636 U638 U63a @1f100 0. 0! 1! 2! 3! 4! 5! 6! 7! 8! 9! @1f110 !a! !b! !c! !d!
  !e! !f! !g! !h! !i! !j! !k! !l! !m! !n! !o! !p! !q! !r! !s! !t! !u! !v! !w! !x! !y! !z! !s! c r cd wz = R26:61
  hv mv sd ss ppv wc @1f16a mc md mr @1f190 dj @1f200 U307b.304b U30b3.30b3 U30b5 @1f210 手 字 双 U30c6.3099 二 多 解 天
  交 映 無 料 前 後 再 新 初 終 生 販 声 吹 演 投 捕 一 三 遊 左 中 右 指 走 打 禁 空 合 満 有 月 申 割 営 配 @1f240 !本! !三! !二! !安! !点! !打! !盗! !勝!
  !敗! @1f250 得 可 @1fbf0 R10:30 @2f800 丽 丸 乁 U20122 你 侮 侻 倂 偺 備 僧 像 U349e U2063a 免 兔 兤 具 U2051c U34b9 內 再 U2054b 冗
  冤 仌 冬 况 U291df 凵 刃 U34df 刻 剆 割 剷 U3515 勇 勉 勤 勺 包 匆 北 卉 卑 博 即 卽 卿 卿 卿 U20a2c 灰 及 叟 U20b63 叫 叱 吆 咞 吸 呈 周 咢 哶 唐 啓 啣
  善 善 喙 喫 喳 嗂 圖 嘆 圗 噑 噴 切 壮 城 埴 堍 型 堲 報 墬 U214e4 売 壷 夆 多 夢 奢 U216a8 U216ea 姬 娛 娧 姘 婦 U36ee U36fc 嬈 嬾 嬾 U219c8 寃 寘
  寧 寳 U21b18 寿 将 当 尢 U3781 屠 屮 峀 岍 U21de4 嵃 U21de6 嵮 嵫 嵼 巡 巢 U382f 巽 帨 帽 幩 U3862 U22183 U387c 庰 庳 庶 廊 U2a392 廾
  U22331 U22331 舁 弢 弢 U38c7 U232b8 U261da 形 彫 U38e3 徚 忍 志 忹 悁 U393a U391c 悔 U226d4 惇 慈 慌 慎 慌 慺 憎 憲 憤 憯 懞 懲 懶 成 戛 扝
  抱 拔 捐 U22b0c 挽 拼 捨 掃 揤 U22bf1 搢 揅 掩 U3a2e 摩 摾 撝 摷 U3a6c 敏 敬 U2300a 旣 書 晉 U3b19 暑 U3b08 U3ae4 冒 冕 最 暜 肭 U43d9 朗 望
  朡 杞 杓 U233c3 U3b49 柺 枅 桒 梅 U2346d 梎 栟 椔 U3b9d 楂 榣 槪 檨 U236a3 櫛 U3c18 次 U238a7 歔 U3c4e 歲 殟 殺 殻 U23a8d U21d0b
  U23afa 汎 U23cbc 沿 泍 汧 洖 派 海 流 浩 浸 涅 U23d1e 洴 港 湮 U3d33 滋 滇 U23ed1 淹 潮 U23f5e U23f8e 濆 瀹 瀞 瀛 U3d96 灊 災 灷 炭 U20525
  煅 U24263 熜 U243ab 爨 爵 牐 U24608 犀 犕 U24735 U24814 獺 王 U3eac 玥 U3eb8 U3eb8 瑇 瑜 瑱 璅 瓊 U3f1b 甤 U24c36 甾 U24c92 異
  U2219f 瘐 U24fa1 U24fb8 U25044 U3ffc U4008 直 U250f3 U250f2 U25119 U25133 眞 真 真 睊 U4039 瞋 U4046 U4096 U2541d 硎 碌 磌
  U40e3 U25626 祖 U2569a U256c5 福 秫 U412f 穀 穊 穏 U2597c U25aa7 U25aa7 竮 U4202 U25bab 篆 築 U4227 U25c80 糒 U42a0 糨 糣 紀
  U25f86 絣 U4301 緇 縂 繅 U4334 U26228 U26247 U4359 U262d9 罺 U2633e 羕 翺 者 U264da U26523 聠 U265a8 聰 U2335f U43d5 育 脃
  U440b 脾 媵 U267a7 U267b5 U23393 U2339c 舁 舄 辞 U446b 芑 芋 芝 劳 花 芳 芽 苦 U26b3c 若 茝 荣 莭 茣 莽 菧 著 荓 菊 菌 菜 U26c36 U26d6b
  U26cd5 U452b 蓱 蓳 蔖 U273ca 蕤 U26f2c U455d U4561 U26fb1 U270d2 U456b 虐 虜 虧 虩 蚩 蚈 蜎 蛢 蝹 蜨 蝫 螆 U45d7 蟡 蠁 U45f9 衠 衣
  U27667 裗 裞 U4635 裺 U34bb U278ae U27966 U46be U46c7 誠 諭 變 豕 U27ca8 貫 賁 贛 起 U27f2f U20804 跋 趼 跰 U208de 軔 輸 U285d2
  U285ed 邔 郱 鄑 U2872e 鄛 鈸 鋗 鋘 鉼 鏹 鐕 U28bfa 開 U4995 閷 U28d77 U49e6 雃 嶲 霣 U29145 U2921a U4a6e U4a76 韠 U2940a U4ab2
  U29496 頋 頋 頩 U295b6 飢 U4b33 餩 馧 駂 駾 U4bce U29b30 鬒 鱀 鳽 U4cce U4ced 鵧 U2a0ce U4cf8 U2a105 U2a20e U2a291 麻 U4d56 黹
  黾 鼅 鼏 鼖 鼻 U2a600
  """
